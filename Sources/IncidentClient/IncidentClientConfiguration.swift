/// What an ``IncidentClient`` needs to know.
public struct IncidentClientConfiguration: Sendable {
    /// Where the server is.
    public var address: ServerAddress
    /// The token that every call shows. It goes to this server alone: redirects are not followed.
    public var token: String
    /// How long a call may take, its repetitions included.
    public var deadline = Duration.seconds(60)
    /// How long one attempt may take, from the connection to the last byte of the answer.
    public var attemptDeadline = Duration.seconds(20)
    /// How long a stream of events may be silent before the connection counts as lost. A server comments every 15 s.
    public var eventSilence = Duration.seconds(45)
    /// When and how often a call is made again.
    public var retry = RetryPolicy()
    /// A PEM file of certificates to trust beside the system's, such as those of an authority of your own.
    public var certificateFile: String?
    /// How large an answer may be, as sent and after it was unpacked.
    public var maximumAnswerBytes = 64 << 20
    /// How the program names itself to the server.
    public var userAgent = "muster-swift-client"
    /// Whether the server keeps idempotency keys, as Muster does. Where it does not, a write whose outcome is unknown is
    /// not sent again, as it could be done twice. The default is true but for addresses under `grafana.net`.
    public var serverKeepsIdempotencyKeys: Bool
    /// Told before a call is made again.
    public var onRetry: (@Sendable (RetryNotice) -> Void)?

    public init(address: ServerAddress, token: String) {
        self.address = address
        self.token = token
        serverKeepsIdempotencyKeys = !address.isHostedGrafana
    }
}

// A client that is printed or dumped by the way must not show its token.
extension IncidentClientConfiguration: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    public var description: String { "IncidentClientConfiguration(\(address.base))" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: ["address": address]) }
}

/// A call that failed and is to be made again.
public struct RetryNotice: Sendable {
    /// The method, such as `IncidentsService.CreateIncident`.
    public var method: String
    /// How many attempts were made.
    public var attempts: Int
    /// Why the last one failed.
    public var reason: IncidentClientError
    /// How long the client waits before the next one.
    public var delay: Duration
}
