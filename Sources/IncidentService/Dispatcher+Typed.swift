import Foundation
public import IncidentAPI
public import IncidentCore
public import Logging

extension Dispatcher {
    /// Calls a procedure by its types, as pages do: what clients call, with the same rules.
    public func call<P: Procedure>(
        _ procedure: P.Type, as caller: Caller, idempotencyKey: String? = nil, _ logger: Logger,
        _ fill: (inout P.Request) -> Void = { _ in }
    ) async throws(APIError) -> P.Response {
        var request = P.Request()
        fill(&request)
        do {
            let call = Call(
                P.method, body: Data(try JSONWriter.json(request)), caller: caller, idempotencyKey: idempotencyKey,
                logger: logger)
            switch await answer(call) {
            case .success(let answer): return try WireCoder.decode(P.Response.self, from: answer.body)
            case .failure(let error): throw error
            }
        } catch {
            throw APIError(failing: P.method, error, logger)
        }
    }
}
