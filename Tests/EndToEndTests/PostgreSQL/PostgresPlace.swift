import Foundation
import IncidentTesting
import Testing

/// A PostgreSQL database, and the commands and servers that work on it.
struct PostgresPlace {
    let database: ScratchDatabase

    var environment: [String: String] { ["MUSTER_DATABASE_URL": database.url] }

    /// Runs `body` with an empty database.
    static func run(_ body: (PostgresPlace) async throws -> Void) async throws {
        try await PostgresCluster.shared().withDatabase { try await body(PostgresPlace(database: $0)) }
    }

    /// Runs a command, which is expected to succeed.
    func muster(
        _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> MusterProcess.Output {
        let output = try await MusterProcess(arguments, environment: environment).output()
        #expect(output.status == 0, "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
        return output
    }

    func makeToken(role: String = "admin", name: String = "me") async throws -> String {
        try await muster("token", "create", "--role", role, "--name", name).result
    }

    /// Serves the database for `body`, then ends the server, which must end well.
    func serve(
        _ arguments: [String] = [], environment more: [String: String] = [:], _ body: (Served) async throws -> Void
    ) async throws {
        try await Served.run(nil, arguments, environment: environment.merging(more) { $1 }, body)
    }
}
