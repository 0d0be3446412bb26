import IncidentAPI
import NIOHTTP1

/// What a client did on the wire that ends its connection, with the answer it gets first.
struct WireFault: Error {
    var error: APIError
    /// The HTTP status where it is not the code's own.
    var status: Int?

    static let missingHost = WireFault(error: .invalid("The request", "must have one Host header"))
    static let malformed = WireFault(error: .invalid("The request", "is not well-formed HTTP"))
    static let padded = WireFault(error: .invalid("The body", "has chunks with too much around them"))
    static let headTooLarge = WireFault(
        error: APIError(.tooLarge, "The head of the request is too large."), status: 431)

    static func deadline(seconds: Int64) -> WireFault {
        WireFault(
            error: APIError(
                .unavailable, "The request took longer than \(seconds) seconds.",
                hint: "Repeat with the same Idempotency-Key: a write whose outcome is unknown is settled by it.",
                retryAfterSeconds: 1))
    }

    /// The fault that an error of the HTTP parser stands for.
    init(parsing error: any Error) {
        self = error as? HTTPParserError == .headerOverflow ? .headTooLarge : .malformed
    }

    private init(error: APIError, status: Int? = nil) {
        self.error = error
        self.status = status
    }
}
