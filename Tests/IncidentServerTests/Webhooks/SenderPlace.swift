import IncidentCore
import IncidentService
import IncidentTesting
import Logging
import NIOCore
import Synchronization

@testable import IncidentServer

/// Names of a test, with addresses that change as the test says, and a count of how often each was asked for.
final class TestNames: Sendable {
    private struct State {
        /// The answers in their order; the last one is given again and again.
        var answers: [String: [[String]]]
        var asked: [String: Int] = [:]
    }

    private let state: Mutex<State>

    init(_ answers: [String: [[String]]]) { state = Mutex(State(answers: answers)) }

    func asked(_ host: String) -> Int { state.withLock { $0.asked[host] ?? 0 } }

    func resolve(_ host: String) -> [IPAddress] {
        state.withLock { state in
            state.asked[host, default: 0] += 1
            guard let answers = state.answers[host], let first = answers.first else { return [] }
            if answers.count > 1 { state.answers[host] = Array(answers.dropFirst()) }
            return first.compactMap { IPAddress($0) }
        }
    }
}

/// A sender of a test, which is shut down after it.
struct SenderPlace {
    let sender: WebhookSender
    let names: TestNames

    static let short = WebhookSender.Deadlines(connecting: .milliseconds(400), whole: .milliseconds(800))
    static let long = WebhookSender.Deadlines(connecting: .seconds(60), whole: .seconds(120))

    /// - Parameters:
    ///   - allow: what the operator opens.
    ///   - names: what names resolve to; `hook.test` is 127.0.0.1.
    ///   - own: the addresses of the machine.
    static func run(
        allow: [String] = ["127.0.0.1/32"], names: [String: [[String]]] = [:], own: [String] = [],
        authority: String? = nil, deadlines: WebhookSender.Deadlines = long,
        _ body: (SenderPlace) async throws -> Void
    ) async throws {
        let names = TestNames(["hook.test": [["127.0.0.1"]]].merging(names) { $1 })
        let addresses = Set(own.compactMap { IPAddress($0) })
        let hosts = HostCheck(
            policy: AddressPolicy(allowed: allow.compactMap { AddressRange($0) }),
            resolve: { names.resolve($0) }, ownAddresses: { addresses })
        try await run(hosts, names, authority: authority, deadlines: deadlines, body)
    }

    static func run(
        _ hosts: HostCheck, _ names: TestNames = TestNames([:]), authority: String? = nil,
        deadlines: WebhookSender.Deadlines = long, _ body: (SenderPlace) async throws -> Void
    ) async throws {
        let sender = WebhookSender(
            hosts: hosts, trust: WebhookTrust(file: authority), deadlines: deadlines, logger: Logger(label: "test"))
        do { try await body(SenderPlace(sender: sender, names: names)) } catch {
            await sender.shutdown()
            throw error
        }
        await sender.shutdown()
    }

    func send(_ url: String, _ body: String = "{}") async -> SendResult {
        await sender.send(OutgoingMessage(deliveryID: "a", url: url, headers: [("webhook-id", "a")], body: body))
    }
}
