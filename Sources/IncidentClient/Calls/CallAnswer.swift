import NIOHTTP1

/// An answer with what came beside it.
public struct CallAnswer<Response: Sendable>: Sendable {
    /// What the procedure answers.
    public var response: Response
    /// The answer as it came, with members that this version may not know.
    public var json: [UInt8]
    /// The version of the incident that the call was about, for ``CallOptions/ifMatch``; nil when it was about none.
    public var version: Int?
    /// Whether the write was done before, under the same key, and this is the answer of then.
    public var isReplayed: Bool
    /// The number under which the server's log has the request; `""` when it gave none.
    public var requestID: String

    init(response: Response, _ received: ReceivedAnswer) {
        self.response = response
        json = received.body
        version = received.version
        isReplayed = received.headers.first(name: "Idempotency-Replayed") == "true"
        requestID = received.requestID
    }
}
