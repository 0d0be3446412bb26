import Foundation
import IncidentService

/// The way on which a command reaches the data.
enum Operator {
    /// This process has it open.
    case database(Administration)
    /// Its server does it for us.
    case server(ControlClient)

    func perform<O: AdministrationOperation>(_ operation: O.Type, _ request: O.Request) async throws -> O.Response {
        switch self {
        case .server(let client): return try await client.perform(operation, request)
        case .database(var administration):
            administration.actorName = Self.name
            return try await administration.perform(operation, request)
        }
    }

    /// Who acts, for the audit log: the command line with the system's name of its user.
    static let name = "Command line (\(NSUserName()))"
}
