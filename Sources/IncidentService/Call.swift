public import Foundation
public import IncidentAPI
public import IncidentCore
public import Logging

/// One call of a procedure as it came in, whatever carried it.
public struct Call: Sendable {
    /// `Service.Method`.
    public var method: String
    /// The JSON object; empty stands for `{}`.
    public var body: Data
    public var caller: Caller
    /// The header `Idempotency-Key`, already checked to be 1 to 255 printable characters.
    public var idempotencyKey: String?
    /// The version that the header `If-Match` names.
    public var ifMatch: Int?
    public var logger: Logger

    public init(
        _ method: String, body: Data, caller: Caller, idempotencyKey: String? = nil, ifMatch: Int? = nil,
        logger: Logger
    ) {
        self.method = method
        self.body = body
        self.caller = caller
        self.idempotencyKey = idempotencyKey
        self.ifMatch = ifMatch
        self.logger = logger
    }
}

/// What goes back to the caller, whatever carries it there.
public enum Reply: Sendable {
    /// The JSON of an answer; the version of the one incident that it is about, if any; whether it is a stored one.
    case success(body: Data, incidentVersion: Int?, replayed: Bool)
    case failure(APIError)
}
