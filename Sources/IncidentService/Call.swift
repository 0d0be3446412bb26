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

/// What a call was answered with.
public struct CallAnswer: Sendable {
    /// The JSON object.
    public var body: Data
    /// The version of the one incident that it is about; nil for none.
    public var incidentVersion: Int?
    /// Whether it was given before, to the same idempotency key.
    public var isReplay = false
    /// Set when it was read from a replica: what was committed before is in it.
    public var dataAsOf: Timestamp?
}

/// What goes back to the caller, whatever carries it there.
public enum Reply: Sendable {
    case success(CallAnswer)
    case failure(APIError)
}
