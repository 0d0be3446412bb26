import AsyncHTTPClient
import Foundation
import IncidentCore
import IncidentService
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix

/// Posts webhooks, to addresses that the policy allows and to nothing else.
///
/// The name is resolved here, each address is checked, and the connection is made to one that was checked: nobody can
/// answer differently between the check and the use. Redirects are not followed.
struct WebhookSender: HookSender {
    /// For a connection, and for the whole until the answer's head.
    struct Deadlines: Sendable {
        var connecting = TimeAmount.seconds(5)
        var whole = Duration.seconds(10)
    }

    private static let answerLimit = 4096
    /// So many addresses of a name are tried, one after the other, when they cannot be connected to.
    private static let addressLimit = 3

    private let hosts: HostCheck
    private let clients: PinnedClients
    private let deadlines: Deadlines
    private let logger: Logger

    init(hosts: HostCheck, trust: WebhookTrust, deadlines: Deadlines = Deadlines(), logger: Logger) {
        self.hosts = hosts
        self.deadlines = deadlines
        clients = PinnedClients(trust: trust, connecting: deadlines.connecting)
        self.logger = logger
    }

    func send(_ message: OutgoingMessage) async -> SendResult {
        // The client finds the host by the same reader, so that both mean the same one.
        guard let host = URL(string: message.url)?.host, !host.isEmpty else {
            return SendResult(status: 0, error: "its URL cannot be read")
        }
        let deadline = ContinuousClock.now + deadlines.whole
        switch await hosts.addresses(of: host) {
        case .refused(let reason): return SendResult(status: 0, error: reason)
        case .allowed(let addresses):
            var result = SendResult(status: 0, error: "it has no address")
            for address in addresses.prefix(Self.addressLimit) {
                let answer = await post(message, host, address, until: deadline)
                result = answer.result
                guard answer.wasUnreachable, .now < deadline else { break }
            }
            return result
        }
    }

    /// Ends the connections that nothing is sent on.
    func shutdown() async { await clients.shutdown() }

    private func post(
        _ message: OutgoingMessage, _ host: String, _ address: IPAddress, until deadline: ContinuousClock.Instant
    ) async -> (result: SendResult, wasUnreachable: Bool) {
        do {
            let client = try await clients.take(host: host, address: address)
            let result = await Self.withDeadline(deadline) {
                do {
                    return (try await Self.exchange(message, client), false)
                } catch {
                    logger.debug("a webhook failed", metadata: ["host": "\(host)", "error": "\(error)"])
                    return (SendResult(status: 0, error: Self.reason(error)), Self.isUnreachable(error))
                }
            }
            await clients.giveBack(host: host, address: address)
            return result ?? (SendResult(status: 0, error: "it did not answer in time"), false)
        } catch {
            logger.error("a client for webhooks cannot be made", metadata: ["error": "\(error)"])
            return (SendResult(status: 0, error: "the server has no connection for it; its log has the cause"), false)
        }
    }

    private static func exchange(_ message: OutgoingMessage, _ client: HTTPClient) async throws -> SendResult {
        var request = HTTPClientRequest(url: message.url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json; charset=utf-8")
        request.headers.add(name: "User-Agent", value: "Muster/\(MusterVersion.current)")
        for (name, value) in message.headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(string: message.body))
        // The caller has the deadline of the whole.
        let response = try await client.execute(request, deadline: .distantFuture)
        let status = Int(response.status.code)
        var answer = ByteBuffer()
        do {
            for try await part in response.body {
                answer.writeImmutableBuffer(part)
                if answer.readableBytes >= answerLimit { break }
            }
        } catch {
            // The head says whether it was taken; of what follows there is what there is.
        }
        let text = String(buffer: answer.getSlice(at: 0, length: min(answer.readableBytes, answerLimit)) ?? answer)
        return SendResult(
            status: status, answer: text.replacing("\0", with: ""),
            retryAfterSeconds: response.headers.first(name: "Retry-After").flatMap(RetryAfter.seconds))
    }

    /// What `body` gives before the deadline, or nil. What it does is cancelled then.
    private static func withDeadline<Result: Sendable>(
        _ deadline: ContinuousClock.Instant, _ body: @escaping @Sendable () async -> Result
    ) async -> Result? {
        await withTaskGroup(of: Result?.self) { group in
            group.addTask { await body() }
            group.addTask {
                // Cancelled when the answer was first.
                try? await Task.sleep(until: deadline)
                return nil
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    private static func isUnreachable(_ error: any Error) -> Bool {
        error is NIOConnectionError || (error as? HTTPClientError) == .connectTimeout || error is IOError
    }

    /// In words that show nothing of the URL.
    private static func reason(_ error: any Error) -> String {
        switch error {
        case let error as HTTPClientError where error == .connectTimeout: "it could not be connected to in time"
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout:
            "it did not answer in time"
        case let error as HTTPClientError where error == .remoteConnectionClosed:
            "it closed the connection without an answer"
        case is NIOConnectionError: "it could not be connected to"
        case let error as IOError: "the connection failed: \(String(cString: strerror(error.errnoCode)))"
        case is CancellationError: "the server is stopping"
        case let error where "\(type(of: error))".contains("SSL"): "no safe connection: its certificate does not hold"
        default: "the exchange failed"
        }
    }
}

/// The header Retry-After.
enum RetryAfter {
    /// Seconds, or the time until a date.
    static func seconds(_ text: String) -> Int? {
        if let seconds = Int(text) { return max(0, seconds) }
        return HTTPDate.seconds(text).map { max(0, $0 - Int(Date().timeIntervalSince1970)) }
    }
}
