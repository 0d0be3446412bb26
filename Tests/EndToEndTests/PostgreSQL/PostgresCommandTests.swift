import Foundation
import IncidentTesting
import Testing

/// The commands on a PostgreSQL database, served or not.
@Suite(.postgresOnly) struct PostgresCommandTests {
    @Test func makeNoDatabaseByTheWay() async throws {
        try await PostgresPlace.run { place in
            for command in ["token list", "user list", "setting list", "audit"] {
                let output = try await MusterProcess(
                    command.split(separator: " ").map(String.init), environment: place.environment
                ).output()
                #expect(output.status == 1)
                #expect(output.stderr.contains("There is no Muster in the database"))
            }
            #expect(try await place.database.sql("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'") == "0")
        }
    }

    @Test func workBesideAServer() async throws {
        try await PostgresPlace.run { place in
            let token = try await place.makeToken()
            try await place.serve { server in
                #expect(try await server.call("RolesService.GetRoles", token: token).status == 200)
                let viewer = try await place.makeToken(role: "viewer", name: "reader")
                #expect(try await server.call("RolesService.GetRoles", token: viewer).status == 200)
                _ = try await place.muster("user", "add", "--name", "Ada", "--email", "ada@example.com")
                _ = try await place.muster("setting", "set", "roleTasks", "on")
                #expect(try await place.muster("setting", "get", "roleTasks").result == "on")
                let metrics = try await server.get("/metrics").body
                #expect(metrics.contains(/\nmuster_database_connections [1-9]/))
                #expect(metrics.contains(/\nmuster_database_connections_opened_total [1-9]/))
                #expect(!metrics.contains("muster_database_wal_bytes"))
            }
            let audit = try await place.muster("audit").stdout
            #expect(audit.split(separator: "\n").count == 4)
            #expect(audit.contains("setting.set"))
            struct Listed: Decodable {
                var name: String
                var lastUsedAt: String
            }
            let listed: [Listed] = try await place.muster("token", "list", "--json").json()
            #expect(listed.allSatisfy { !$0.lastUsedAt.isEmpty })
        }
    }

    @Test func aRevokedTokenIsRefusedByEveryServer() async throws {
        try await PostgresPlace.run { place in
            let admin = try await place.makeToken()
            let token = try await place.makeToken(role: "viewer", name: "reader")
            try await place.serve { one in
                try await place.serve { other in
                    for server in [one, other] {
                        #expect(try await server.call("RolesService.GetRoles", token: token).status == 200)
                    }
                    _ = try await place.muster("token", "revoke", token)
                    for server in [one, other] {
                        let isRefused = try await becomesTrue {
                            try await server.call("RolesService.GetRoles", token: token).status == 401
                        }
                        #expect(isRefused)
                        #expect(try await server.call("RolesService.GetRoles", token: admin).status == 200)
                    }
                }
            }
        }
    }

    @Test func theDoctorSpeaksOfWhatIsWrong() async throws {
        try await PostgresPlace.run { place in
            _ = try await place.makeToken()
            struct Finding: Decodable {
                var name: String
                var isHealthy: Bool
                var detail: String
                var advice: String?
            }
            // This cluster does not wait for its disk.
            let output = try await MusterProcess.run("doctor", "--json", environment: place.environment)
            #expect(output.status == 1)
            let findings = Dictionary(
                uniqueKeysWithValues: try output.json(as: [Finding].self).map { ($0.name, $0) })
            #expect(findings["durability"]?.isHealthy == false)
            #expect(findings["durability"]?.detail.contains("fsync") == true)
            for name in ["connection", "schema", "search", "autovacuum", "connections", "database clock", "audit log"] {
                #expect(findings[name]?.isHealthy == true, "\(name)")
            }
            #expect(findings["audit log"]?.detail.hasPrefix("1 records, each in its place; head ") == true)

            try await place.database.sql("UPDATE audit SET detail = '{}'; DROP EXTENSION pg_trgm CASCADE")
            let second = try await MusterProcess.run("doctor", environment: place.environment)
            #expect(second.stdout.contains("The chain is broken: record 1 was changed."))
            #expect(second.stdout.contains(/warn +search +The extension pg_trgm is missing/))
        }
    }

    @Test func theDoctorKnowsAReplica() async throws {
        try await PostgresPlace.run { place in
            _ = try await place.makeToken()
            let replica = ["MUSTER_DATABASE_READ_URL": place.database.url]
            let output = try await MusterProcess.run(
                "doctor", environment: place.environment.merging(replica) { $1 })
            #expect(output.stdout.contains(/warn +replica +It is the primary itself/))
            let away = ["MUSTER_DATABASE_READ_URL": "postgres://postgres@127.0.0.1:1/muster"]
            let second = try await MusterProcess.run("doctor", environment: place.environment.merging(away) { $1 })
            #expect(second.stdout.contains(/WRONG +replica/))
        }
    }

    @Test func aDatabaseThatIsAwayIsAFinding() async throws {
        let environment = ["MUSTER_DATABASE_URL": "postgres://ada:hunter2@127.0.0.1:1/muster"]
        let output = try await MusterProcess.run("doctor", environment: environment)
        #expect(output.status == 1)
        #expect(output.stdout.contains(/WRONG +connection/))
        #expect(!(output.stdout + output.stderr).contains("hunter2"))
        let serve = try await MusterProcess.run("serve", "--listen", "127.0.0.1:0", environment: environment)
        #expect(serve.status == 1)
        #expect(!(serve.stdout + serve.stderr).contains("hunter2"))
    }

    @Test func aBackupIsPostgreSQLsOwn() async throws {
        try await PostgresPlace.run { place in
            _ = try await place.makeToken()
            try await withTemporaryFolder { folder in
                for arguments in [["backup", folder.path], ["restore", folder.path]] {
                    let output = try await MusterProcess(arguments, environment: place.environment).output()
                    #expect(output.status == 1)
                    #expect(output.stderr.contains("docs/operate.md"))
                }
            }
        }
    }

    @Test func aFlagHoldsNoPassword() async throws {
        for command in ["serve", "token list", "doctor"] {
            let arguments = command.split(separator: " ").map(String.init)
            let output = try await MusterProcess(
                arguments + ["--database-url", "postgres://ada:hunter2@127.0.0.1:1/muster"]
            ).output()
            #expect(output.status == 1)
            #expect(output.stderr.contains("MUSTER_DATABASE_URL"))
            #expect(!output.stderr.contains("hunter2"))
        }
    }
}
