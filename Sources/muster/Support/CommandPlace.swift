import IncidentServer
import IncidentService
import IncidentStorage

/// What a command works on.
enum CommandPlace {
    /// A data folder, which one process has open: its server's, or this one's.
    case folder(DataFolder)
    /// A PostgreSQL database, which any number of processes have open.
    case server(DatabaseServer)

    /// Runs `body` with the way to the data.
    ///
    /// - Parameter creating: whether a place without data is made one; otherwise it is refused.
    func withOperator<Result>(
        creating: Bool = false, _ body: (Operator) async throws -> Result
    ) async throws -> Result {
        switch self {
        case .folder(let folder): try await folder.withOperator(creating: creating, body)
        case .server(let server): try await Self.use(server, creating: creating, body)
        }
    }

    /// Does one operation.
    func perform<O: AdministrationOperation>(
        _ operation: O.Type, _ request: O.Request, creating: Bool = false
    ) async throws -> O.Response {
        try await withOperator(creating: creating) { try await $0.perform(operation, request) }
    }

    /// What `muster doctor` shows. A database that cannot be opened is a finding, too.
    func examine() async throws -> [Finding] {
        switch self {
        case .folder(let folder): return try await folder.examine()
        case .server:
            do {
                return try await perform(Examine.self, Examine.Request()).findings
            } catch {
                return [.unreachable(CommandFailure(error).description)]
            }
        }
    }

    private static func use<Result>(
        _ server: DatabaseServer, creating: Bool, _ body: (Operator) async throws -> Result
    ) async throws -> Result {
        if !creating { try await requireSchema(server) }
        let database = try await server.open(logger: .quiet)
        do {
            try await Bootstrap.prepare(database, environment: .live)
            let files = try await FilePlace(for: .server(server)).open(isServer: false)
            let administration = Administration(
                database: database, files: files, replica: server.replica, secrets: .load(for: .server(server)),
                environment: .command())
            let result = try await body(.database(administration))
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }

    /// A name that was mistyped shall not become a second Muster by the way.
    private static func requireSchema(_ server: DatabaseServer) async throws {
        guard try await !PostgresDatabase.holdsSchema(at: server.address) else { return }
        throw CommandFailure(
            "There is no Muster in the database \(server.address).",
            hint: "Make it one: muster token create --role admin --name me, with the same address.")
    }
}
