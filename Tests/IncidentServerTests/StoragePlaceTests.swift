import Foundation
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentServer

/// Which database is meant, and that no password is shown.
@Suite struct StoragePlaceTests {
    private func server(
        _ flags: [Setting: String] = [:], _ environment: [String: String] = [:]
    ) throws -> DatabaseServer {
        guard case .server(let server) = try StoragePlace.load(flags: flags, environment: environment) else {
            throw NoServer()
        }
        return server
    }

    private func refusal(_ flags: [Setting: String] = [:], _ environment: [String: String] = [:]) -> String {
        do {
            return "not refused: \(try StoragePlace.load(flags: flags, environment: environment))"
        } catch {
            return "\(error)"
        }
    }

    @Test func isAFolderUntilADatabaseIsNamed() throws {
        guard case .folder(let folder) = try StoragePlace.load(flags: [.data: "/a"], environment: [:]) else {
            throw NoServer()
        }
        #expect(folder.path == "/a")
        for address in [
            "postgres://db", "postgresql://ada@db:5432/muster?sslmode=verify-full&sslrootcert=/ca.pem",
            "host=/run/postgresql dbname=muster", "postgres://a:1,b:2/muster?target_session_attrs=read-write",
        ] {
            _ = try server([.databaseURL: address])
            _ = try server([:], ["MUSTER_DATABASE_URL": address])
        }
    }

    @Test(arguments: [
        "muster.example.com", "http://db/muster", "postgres://db:0/muster", "postgres://db:port/muster",
        "host=a,b port=1,2,3", "postgres://db/muster?sslmod=verify-full", "postgres://[::1", "hots=db dbname=muster",
    ])
    func refusesAnAddressThatIsNoneInOneSentence(_ text: String) {
        let sentence = refusal([:], ["MUSTER_DATABASE_URL": text])
        #expect(sentence.hasPrefix("database-url: "))
        #expect(sentence.hasSuffix("."))
        #expect(!sentence.contains("\n"))
    }

    @Test(arguments: [
        "postgres://ada:hunter2@db/muster", "postgresql://db/muster?user=ada&password=hunter2",
        "host=db user=ada password=hunter2", "postgres://db/muster?sslpassword=hunter2&sslkey=/key.pem",
    ])
    func aFlagHoldsNoPassword(_ text: String) throws {
        for flag in [Setting.databaseURL, .databaseReadURL] {
            var environment: [String: String] = [:]
            if flag == .databaseReadURL { environment["MUSTER_DATABASE_URL"] = "postgres://db/muster" }
            let sentence = refusal([flag: text], environment)
            #expect(sentence.hasPrefix("--\(flag.rawValue) must not hold a password"))
            #expect(sentence.contains(flag.variable))
            #expect(sentence.contains("\(flag.rawValue)-file"))
            #expect(sentence.contains("passfile"))
            #expect(!sentence.contains("hunter2"))
        }
        let server = try server([:], ["MUSTER_DATABASE_URL": text])
        #expect(!"\(server)".contains("hunter2"))
    }

    @Test(arguments: [
        "postgres://ada:hunter2@db:port/muster", "host=db password=hunter2 hots=db",
        "postgres://ada:hunter2@[::1/muster",
        "host=db password='hunter2", "postgres://ada:hunter2%zz@db/muster", "postgres:/ada:hunter2@db",
    ])
    func aWrongAddressShowsNoPassword(_ text: String) {
        #expect(!refusal([:], ["MUSTER_DATABASE_URL": text]).contains("hunter2"))
        #expect(!refusal([.databaseURL: text]).contains("hunter2"))
    }

    @Test func readsAnAddressFromAFile() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appending(path: "address").path
            try Data("postgres://ada:hunter2@db/muster\n".utf8).write(to: URL(fileURLWithPath: file))
            let place = try server([.databaseURLFile: file])
            #expect("\(place.address)".contains("host=db"))
            #expect(place.address.holdsPassword)
            #expect(refusal([.databaseURLFile: file, .databaseURL: "postgres://db"]).contains("are both set"))

            try Data("postgres://ada:hunter2@db/muster\nhunter3\n".utf8).write(to: URL(fileURLWithPath: file))
            let sentence = refusal([.databaseURLFile: file])
            #expect(sentence.contains("\(file) must hold one line"))
            #expect(!sentence.contains("hunter"))
            #expect(refusal([.databaseURLFile: "/nowhere"]).contains("/nowhere cannot be read"))
        }
    }

    @Test func aFolderAndADatabaseAreNotBothGiven() throws {
        #expect(refusal([.data: "/a"], ["MUSTER_DATABASE_URL": "postgres://db"]).contains("MUSTER_DATABASE_URL"))
        _ = try server([:], ["MUSTER_DATA": "/a", "MUSTER_DATABASE_URL": "postgres://db"])
        #expect(refusal([:], ["MUSTER_DATABASE_READ_URL": "postgres://db"]).contains("needs a database-url"))
    }

    @Test func connectionsAreShared() throws {
        let shares = try [3, 4, 8, 16].map { count -> [Int] in
            let options = try server([.databaseURL: "postgres://db", .databaseConnections: "\(count)"]).options
            return [options.recordReaders, options.listReaders, options.writers]
        }
        #expect(shares == [[1, 1, 1], [2, 1, 1], [4, 2, 2], [8, 4, 4]])
        for count in ["2", "many", "-1", "1001"] {
            let sentence = refusal([.databaseURL: "postgres://db", .databaseConnections: count])
            #expect(sentence.contains("database-connections must be from 3 to 1000, not \(count)"))
        }
    }

    @Test func aPoolerOfTransactionsTakesNoPreparedStatements() throws {
        #expect(try server([.databaseURL: "postgres://db"]).options.preparesStatements)
        #expect(
            try !server([.databaseURL: "postgres://db", .databasePooler: "transaction"]).options.preparesStatements)
        #expect(
            refusal([.databaseURL: "postgres://db", .databasePooler: "session"])
                == "database-pooler must be one of none, transaction, not session.")
    }

    struct NoServer: Error {}
}
