/// Carries a message to its endpoint, and says how that went. It never throws: that it failed is an answer too.
public protocol HookSender: Sendable {
    func send(_ message: OutgoingMessage) async -> SendResult
}

/// What is sent to an endpoint.
public struct OutgoingMessage: Sendable {
    /// What the receiver knows the delivery by.
    public var deliveryID: String
    /// `http`, `https` or `mailto`.
    public var url: String
    /// The header fields of an HTTP request.
    public var headers: [(name: String, value: String)]
    public var body: String

    public init(deliveryID: String, url: String, headers: [(name: String, value: String)], body: String) {
        self.deliveryID = deliveryID
        self.url = url
        self.headers = headers
        self.body = body
    }
}

/// How a try went.
public struct SendResult: Sendable {
    /// So many bytes of an answer are kept.
    public static let answerLimit = 4096

    /// The status of the answer; 0 when there was none.
    public var status: Int
    /// The first 4 KiB of the answer.
    public var answer: String
    /// Why there was no answer, in a few words without secrets; `""` when there was one.
    public var error: String
    /// How long the receiver asks to be left alone, in seconds.
    public var retryAfterSeconds: Int?
    /// Whether the same message will be refused again.
    public var isFinal: Bool

    public init(
        status: Int, answer: String = "", error: String = "", retryAfterSeconds: Int? = nil, isFinal: Bool = false
    ) {
        self.status = status
        self.answer = answer
        self.error = error
        self.retryAfterSeconds = retryAfterSeconds
        self.isFinal = isFinal
    }

    public var isSuccess: Bool { error.isEmpty && (200..<300).contains(status) }
    /// The receiver wants nothing more.
    public var isGone: Bool { error.isEmpty && status == 410 }

    /// Why it failed; `""` when it did not.
    var fault: String {
        if !error.isEmpty { return error }
        return isSuccess ? "" : "it answered \(status)"
    }
}
