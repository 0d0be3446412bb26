import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Servers of one database, and a token for them all.
struct ServerGroup: Sendable {
    let place: PostgresPlace
    let token: String
    private let servers: [Served]

    /// The server whose turn it is.
    subscript(turn: Int) -> Served { servers[turn % servers.count] }

    /// Starts `count` servers at once on an empty database for `body`; afterwards each must end well.
    static func run(_ count: Int, _ body: (ServerGroup) async throws -> Void) async throws {
        try await PostgresPlace.run { place in
            let servers = try await start(count, place.environment)
            let outcome: Result<Void, any Error>
            do {
                let token = try await place.makeToken()
                outcome = .success(try await body(ServerGroup(place: place, token: token, servers: servers)))
            } catch {
                outcome = .failure(error)
            }
            for server in servers {
                let output = await server.process.stop()
                #expect(output.status == 0, "\(output.stderr)")
            }
            try outcome.get()
        }
    }

    /// Starts `count` servers at once.
    static func start(_ count: Int, _ environment: [String: String]) async throws -> [Served] {
        try await withThrowingTaskGroup(of: Served.self) { tasks in
            for _ in 0..<count {
                tasks.addTask {
                    let (process, url) = try await MusterProcess.serve(
                        data: nil, environment: environment)
                    return Served(process: process, url: url)
                }
            }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
    }
}
