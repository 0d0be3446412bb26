import AsyncHTTPClient
import Foundation
import IncidentCore
import IncidentService
import Logging
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

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
        guard let host = Self.host(of: message.url) else {
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

    /// The name or address to connect to. The client finds it by the same reader, so that both mean the same one.
    private static func host(of text: String) -> String? {
        // The client knows schemes that lead to sockets of this machine.
        guard let url = URL(string: text), ["http", "https"].contains(url.scheme?.lowercased()),
            let host = url.host?.trimmingCharacters(in: ["[", "]"]), !host.isEmpty
        else { return nil }
        return host
    }

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
            return result
        } catch is CancellationError {
            return (SendResult(status: 0, error: Self.reason(CancellationError())), false)
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
                if answer.readableBytes >= SendResult.answerLimit { break }
            }
        } catch {
            // The head says whether it was taken; of what follows there is what there is.
        }
        let text = String(
            buffer: answer.getSlice(at: 0, length: min(answer.readableBytes, SendResult.answerLimit)) ?? answer)
        return SendResult(
            status: status, answer: text.replacing("\0", with: ""),
            retryAfterSeconds: response.headers.first(name: "Retry-After").flatMap(RetryAfter.seconds))
    }

    /// How `exchange` went until the deadline, at which it is cancelled: a head that has come by then says it all.
    private static func withDeadline(
        _ deadline: ContinuousClock.Instant,
        _ exchange: @escaping @Sendable () async -> (result: SendResult, wasUnreachable: Bool)
    ) async -> (result: SendResult, wasUnreachable: Bool) {
        await withTaskGroup(of: (result: SendResult, wasUnreachable: Bool)?.self) { group in
            group.addTask { await exchange() }
            group.addTask {
                // Cancelled when the answer was first.
                try? await Task.sleep(until: deadline)
                return nil
            }
            var answer = await group.next() ?? nil
            group.cancelAll()
            if answer == nil { answer = await group.next() ?? nil }
            guard let answer, answer.result.status > 0 || .now < deadline else {
                return (SendResult(status: 0, error: "it did not answer in time"), false)
            }
            return answer
        }
    }

    private static func isUnreachable(_ error: any Error) -> Bool {
        if let error = error as? IOError {
            // A connection that breaks later may have brought the request.
            return [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, ETIMEDOUT].contains(error.errnoCode)
        }
        return error is NIOConnectionError || (error as? HTTPClientError) == .connectTimeout
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
        case let error where isOfCertificate(error): "no safe connection: its certificate does not hold"
        case is NIOSSLError, is BoringSSLError: "no safe connection could be made"
        default: "the exchange failed"
        }
    }
}

/// Whether TLS has failed because of who the other side says that it is.
private func isOfCertificate(_ error: any Error) -> Bool {
    error is NIOSSLExtraError || "\(error)".contains("CERTIFICATE_VERIFY_FAILED")
}

/// The header Retry-After.
enum RetryAfter {
    /// Seconds, or the time until a date.
    static func seconds(_ text: String) -> Int? {
        if let seconds = Int(text) { return max(0, seconds) }
        return HTTPDate.seconds(text).map { max(0, $0 - Int(Date().timeIntervalSince1970)) }
    }
}
