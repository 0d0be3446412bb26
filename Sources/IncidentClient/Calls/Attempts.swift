/// Makes a call until it is answered, or there is no use in another attempt.
struct Attempts {
    private let call: OutgoingCall
    private let configuration: IncidentClientConfiguration
    private let transport: Transport
    private let end: ContinuousClock.Instant

    init(_ call: OutgoingCall, _ configuration: IncidentClientConfiguration, _ transport: Transport) {
        self.call = call
        self.configuration = configuration
        self.transport = transport
        end = ContinuousClock.now + (call.deadline ?? configuration.deadline)
    }

    /// What an attempt came to that brought nothing, and whether another may.
    private struct Failure {
        var error: IncidentClientError
        var mayPass: Bool
        var asked: Duration?
    }

    func run() async throws -> ReceivedAnswer {
        var attempts = 0
        var random = SystemRandomNumberGenerator()
        while true {
            attempts += 1
            let failure: Failure
            do {
                let left = end - .now
                let received = try await transport.attempt(call, within: min(left, configuration.attemptDeadline))
                guard let refused = refusal(received) else { return received }
                failure = refused
            } catch let attempt as AttemptFailure {
                failure = self.failure(attempt)
            }
            guard failure.mayPass, attempts < configuration.retry.maximumAttempts else { throw failure.error }
            let delay = configuration.retry.delay(after: attempts, asked: failure.asked, using: &random)
            guard ContinuousClock.now + delay < end else { throw failure.error }
            configuration.onRetry?(
                RetryNotice(method: call.method, attempts: attempts, reason: failure.error, delay: delay))
            try await Task.sleep(for: delay)
        }
    }

    /// Whether the write can have been done already, and doing it again would do it twice.
    private var mustNotRepeat: Bool { call.isWrite && !configuration.serverKeepsIdempotencyKeys }

    /// Nil when the answer is to be read: a success, or a refusal that another attempt does not mend.
    private func refusal(_ received: ReceivedAnswer) -> Failure? {
        guard let refusal = Refusal(received), refusal.retryable else { return nil }
        // Who is asked to come later was not served; 503 and a proxy's statuses leave that open.
        let isSettled = received.status == 429
        return Failure(
            error: .refused(refusal), mayPass: isSettled || !mustNotRepeat, asked: received.retryAfter)
    }

    private func failure(_ attempt: AttemptFailure) -> Failure {
        let server = configuration.address.root
        switch attempt {
        case .notConnected(let reason):
            return Failure(error: .unreachable("\(server) cannot be reached: \(reason)."), mayPass: true)
        case .notTrusted(let reason):
            return Failure(error: .unreachable("\(server) cannot be reached safely: \(reason)."), mayPass: false)
        case .broken(let reason):
            return Failure(
                error: .unreachable("The connection to \(server) failed: \(reason)."), mayPass: !mustNotRepeat)
        case .timedOut:
            return Failure(error: .timedOut("\(server) did not answer in time."), mayPass: !mustNotRepeat)
        case .tooLarge(let limit):
            return Failure(
                error: .badAnswer(status: 0, reason: "it has more than \(limit) bytes"), mayPass: false)
        }
    }
}
