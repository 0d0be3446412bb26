import ArgumentParser
import Foundation
import IncidentServer
import IncidentStorage
import Logging

/// The option that says where an import goes.
struct TargetOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where to: a data folder, or the address of a database. Without it, the database of MUSTER_DATABASE_URL.",
            valueName: "folder-or-url"))
    var to: String?

    @Option(
        name: .customLong(Setting.databaseURLFile.rawValue),
        help: ArgumentHelp(
            "\(Setting.databaseURLFile.help) Also \(Setting.databaseURLFile.variable).", valueName: "file"))
    var databaseURLFile: String?

    var place: DatabaseCopy.Place {
        get throws { try DatabaseCopy.Place(to, option: "--to", databaseURLFile: databaseURLFile) }
    }
}

extension TargetOption {
    /// Opens the target for `body`, and makes it where it is not there.
    func withDatabase<Result>(_ body: (any Database) async throws -> Result) async throws -> Result {
        let database: any Database
        switch try place {
        case .folder(let url): database = try await DataFolder(url: url).open()
        case .postgres(let address): database = try await PostgresDatabase.open(address, logger: .quiet)
        }
        do {
            let result = try await body(database)
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }
}
