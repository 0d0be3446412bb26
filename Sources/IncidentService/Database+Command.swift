import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

extension Database {
    /// Runs a command in one transaction of its caller's organisation. The same call gets the same answer again.
    func command<Response: WireObject>(
        _ call: Call, _ environment: Environment,
        _ handle: @escaping @Sendable (CommandContext) throws -> Response
    ) async throws -> CallAnswer {
        let outcome = try await write(.organization(call.caller.orgID)) { tx in
            let context = try CommandContext(call, tx: tx, environment: environment)
            guard let key = call.idempotencyKey else {
                let response = try handle(context)
                try context.finish()
                return CommandOutcome.fresh(response, context.notes.incidentVersion)
            }
            return .encoded(
                try Idempotency.answer(call, key: key, in: context) { try WireCoder.encode(handle(context)) })
        }
        environment.commits.fire()
        switch outcome {
        case .fresh(let response, let version):
            return CallAnswer(body: try WireCoder.encode(response), incidentVersion: version)
        case .encoded(let answer): return answer
        }
    }
}

/// What a command's transaction gave: without an idempotency key the answer is encoded after it, off its thread.
private enum CommandOutcome<Response: WireObject>: Sendable {
    case fresh(Response, Int?)
    case encoded(CallAnswer)
}
