import HTTPTypes

/// The header fields that the library has no name for.
extension HTTPField.Name {
    static let accelBuffering = named("X-Accel-Buffering")
    static let crossOriginResourcePolicy = named("Cross-Origin-Resource-Policy")
    static let forwardedFor = named("X-Forwarded-For")
    static let forwardedProto = named("X-Forwarded-Proto")
    static let idempotencyKey = named("Idempotency-Key")
    static let idempotencyReplayed = named("Idempotency-Replayed")
    static let lastEventID = named("Last-Event-ID")
    static let musterDataAsOf = named("Muster-Data-As-Of")
    static let referrerPolicy = named("Referrer-Policy")
    static let requestID = named("X-Request-Id")
    static let routingKey = named("X-Routing-Key")
    static let secFetchSite = named("Sec-Fetch-Site")
    static let serverTiming = named("Server-Timing")
    static let traceContext = named("traceparent")

    // Each text above is a valid name, so the other side of `??` is never taken; a test reads every one.
    private static func named(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .server }
}
