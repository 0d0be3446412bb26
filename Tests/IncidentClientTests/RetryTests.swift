import IncidentAPI
import IncidentClient
import IncidentTesting
import Synchronization
import Testing

@Suite struct RetryTests {
    @Test func aWriteWhoseAnswerIsLostIsDoneOnce() async throws {
        try await behindProxy { server, proxy, url in
            let client = try makeClient(url, token: server.token(.editor))
            proxy.set(.cutAfter("CreateIncident", answer: "HTTP/1.1 200"))
            let answer = try await client.answer(CreateIncident.self, to: .with { $0.title = "Slow" })
            #expect(proxy.cuts == 1)
            #expect(answer.isReplayed)
            #expect(answer.response.incident.incidentID == "1")
            #expect(try await client.call(QueryIncidents.self).incidents.count == 1)
        }
    }

    /// Where no key is kept, a second attempt would be a second incident: the caller is to decide.
    @Test func aWriteIsNotRepeatedWhereItCouldBeDoneTwice() async throws {
        try await behindProxy { server, proxy, url in
            let notices = Mutex(0)
            let client = try makeClient(url, token: server.token(.editor)) {
                $0.serverKeepsIdempotencyKeys = false
                $0.onRetry = { _ in notices.withLock { $0 += 1 } }
            }
            proxy.set(.cutAfter("CreateIncident", answer: "HTTP/1.1 200"))
            let error = await clientError { _ = try await client.call(CreateIncident.self) { $0.title = "Slow" } }
            #expect(isUnreachable(error))
            #expect(notices.withLock { $0 } == 0)
            #expect(try await client.call(QueryIncidents.self).incidents.count == 1)
        }
    }

    @Test func aServerThatComesBackIsReached() async throws {
        try await behindProxy { server, proxy, url in
            proxy.set(.refuse)
            let client = try makeClient(url, token: server.token(.editor)) {
                $0.retry.maximumAttempts = 1_000
                $0.serverKeepsIdempotencyKeys = false
                $0.onRetry = { if $0.attempts == 3 { proxy.set(.forward) } }
            }
            // Nothing was sent yet, so that also a server without keys is asked again.
            let incident = try await client.call(CreateIncident.self) { $0.title = "Slow" }.incident
            #expect(incident.incidentID == "1")
        }
    }

    @Test(arguments: [FaultProxy.Mode.refuse, .cut])
    func aServerThatStaysAwayIsGivenUp(_ mode: FaultProxy.Mode) async throws {
        try await behindProxy { server, proxy, url in
            proxy.set(mode)
            let seen = Mutex<[Int]>([])
            let client = try makeClient(url, token: server.token(.editor)) {
                $0.retry.maximumAttempts = 4
                $0.onRetry = { notice in seen.withLock { $0.append(notice.attempts) } }
            }
            let error = await clientError { _ = try await client.call(GetRoles.self) }
            #expect(isUnreachable(error))
            if mode == .refuse { #expect(error?.description == "\(url) cannot be reached: connection refused.") }
            #expect(seen.withLock { $0 } == [1, 2, 3])
        }
    }

    @Test func aServerThatSaysNothingIsGivenUpInTime() async throws {
        try await behindProxy { server, proxy, url in
            proxy.set(.silent)
            let client = try makeClient(url, token: server.token(.editor)) {
                $0.attemptDeadline = .milliseconds(50)
                $0.retry.maximumAttempts = 2
            }
            let error = await clientError { _ = try await client.call(GetRoles.self) }
            #expect(error == .timedOut("\(url) did not answer in time."))
        }
    }

    @Test func anAnswerThatStopsInTheMiddleIsNotWaitedFor() async throws {
        try await StubServer.run(.init(body: #"{"roles": []}"#, stalls: true), .init(body: #"{"roles": []}"#)) { stub in
            let client = try makeClient(stub.url) { $0.attemptDeadline = .milliseconds(200) }
            #expect(try await client.call(GetRoles.self).roles.isEmpty)
            #expect(stub.seen.count == 2)
        }
    }

    @Test func everyAttemptShowsTheSameKeyAndBytes() async throws {
        let away = StubServer.Reply(status: 503, body: #"{"error": "Away.", "code": "common.unavailable"}"#)
        try await StubServer.run(away, .init(status: 502, body: "<html>"), away, .init()) { stub in
            let client = try makeClient(stub.url)
            _ = try await client.call(AddLabel.self) { $0.incidentID = "1" }
            #expect(stub.seen.count == 4)
            let keys = stub.seen.map { $0.header("Idempotency-Key") }
            #expect(Set(keys).count == 1)
            #expect(keys[0]?.count == 36)
            #expect(Set(stub.seen.map(\.body)).count == 1)
            _ = try await client.call(AddLabel.self) { $0.incidentID = "1" }
            #expect(stub.seen[4].header("Idempotency-Key") != keys[0])
            _ = try await client.call(GetRoles.self)
            #expect(stub.seen[5].header("Idempotency-Key") == nil)
        }
    }

    @Test func retryAfterIsTheLeastWait() async throws {
        let later = StubServer.Reply(status: 429, headers: [("Retry-After", "1")], body: #"{"error": "Later."}"#)
        try await StubServer.run(later, .init()) { stub in
            let delays = Mutex<[Duration]>([])
            let client = try makeClient(stub.url) {
                $0.onRetry = { notice in delays.withLock { $0.append(notice.delay) } }
            }
            let begun = ContinuousClock.now
            _ = try await client.call(GetRoles.self)
            #expect(delays.withLock { $0 } == [.seconds(1)])
            #expect(ContinuousClock.now - begun >= .seconds(1))
        }
    }

    /// What cannot be within the deadline is said at once.
    @Test func aWaitBeyondTheDeadlineIsNotBegun() async throws {
        let later = StubServer.Reply(status: 503, headers: [("Retry-After", "600")], body: #"{"error": "Later."}"#)
        try await StubServer.run(later) { stub in
            let client = try makeClient(stub.url)
            let refused = try await refusal { _ = try await client.call(GetRoles.self) }
            #expect(refused.message == "Later.")
            #expect(stub.seen.count == 1)
        }
    }

    @Test func whatTheServerCallsFinalIsNotRepeated() async throws {
        let final = StubServer.Reply(status: 503, body: #"{"error": "Narrow the query.", "retryable": false}"#)
        try await StubServer.run(final) { stub in
            let client = try makeClient(stub.url)
            #expect(try await !refusal { _ = try await client.call(QueryIncidents.self) }.retryable)
            #expect(stub.seen.count == 1)
        }
    }

    @Test func cancellationEndsACallAtOnce() async throws {
        try await StubServer.run(.init(stalls: true)) { stub in
            let client = try makeClient(stub.url)
            let waiting = Task { try await client.call(GetRoles.self) }
            #expect(try await becomesTrue { stub.seen.count == 1 })
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
    }

    @Test func cancellationEndsTheWaitForAnAttemptAtOnce() async throws {
        try await behindProxy { server, proxy, url in
            proxy.set(.refuse)
            let (begun, signal) = AsyncStream.makeStream(of: Void.self)
            let patient = try makeClient(url, token: server.token(.editor)) {
                $0.retry.firstDelay = .seconds(100)
                $0.retry.longestDelay = .seconds(100)
                $0.onRetry = { _ in signal.yield() }
            }
            let sleeping = Task { try await patient.call(GetRoles.self) }
            for await _ in begun { break }
            sleeping.cancel()
            await #expect(throws: CancellationError.self) { try await sleeping.value }
        }
    }

    private func behindProxy(_ body: (TestServer, FaultProxy, String) async throws -> Void) async throws {
        try await TestServer.run { server in
            let proxy = try FaultProxy(to: server.port)
            defer { proxy.stop() }
            try await body(server, proxy, "http://127.0.0.1:\(proxy.port)")
        }
    }

    private func isUnreachable(_ error: IncidentClientError?) -> Bool {
        if case .unreachable = error { true } else { false }
    }
}
