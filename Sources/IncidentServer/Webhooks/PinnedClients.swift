import AsyncHTTPClient
import IncidentCore
import NIOCore
import NIOPosix
import NIOSSL

/// Clients each of which connects to one address of one host, whatever its name resolves to.
///
/// They are kept a while after their last use, so that a connection serves what comes soon after.
actor PinnedClients {
    private struct Key: Hashable {
        var host: String
        var address: IPAddress
    }

    private struct Entry {
        var client: HTTPClient
        var users = 0
        var usedAt = ContinuousClock.now
    }

    /// Not a bound, which each endpoint has of its own: those of one host must not wait for each other.
    private static let connections = 4096
    /// Shorter than what common servers wait, so that hardly a request meets a connection that is being closed.
    private static let idleConnection = TimeAmount.seconds(4)

    private let trust: WebhookTrust
    private let connecting: TimeAmount
    /// How long a client is kept after its last use.
    private let idle: Duration
    private var entries: [Key: Entry] = [:]
    private var sweptAt = ContinuousClock.now
    private var isShutDown = false

    init(trust: WebhookTrust, connecting: TimeAmount, idle: Duration = .seconds(60)) {
        self.trust = trust
        self.connecting = connecting
        self.idle = idle
    }

    /// How many clients there are.
    var count: Int { entries.count }

    /// The client for a host at an address. It is given back after use.
    func take(host: String, address: IPAddress) async throws -> HTTPClient {
        await sweep()
        // One that is made now would be ended by nobody.
        guard !isShutDown else { throw CancellationError() }
        let key = Key(host: host, address: address)
        var entry = try entries[key] ?? Entry(client: client(host: host, address: address))
        entry.users += 1
        entries[key] = entry
        return entry.client
    }

    func giveBack(host: String, address: IPAddress) {
        let key = Key(host: host, address: address)
        entries[key]?.users -= 1
        entries[key]?.usedAt = .now
    }

    /// Ends all of them, and what is on its way over them.
    func shutdown() async {
        isShutDown = true
        let clients = entries.values.map(\.client)
        entries = [:]
        for client in clients { try? await client.shutdown() }
    }

    private func client(host: String, address: IPAddress) throws -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: connecting)
        // Of an address of IPv6 the client looks for the form in brackets.
        configuration.dnsOverride = [host: address.description, "[\(host)]": address.description]
        configuration.httpVersion = .http1Only
        configuration.decompression = .disabled
        configuration.tlsConfiguration = try trust.configuration()
        configuration.connectionPool = .init(
            idleTimeout: Self.idleConnection, concurrentHTTP1ConnectionsPerHostSoftLimit: Self.connections)
        // What is refused is known at once; the next try is ours to make.
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private func sweep() async {
        let now = ContinuousClock.now
        guard now - sweptAt > idle else { return }
        sweptAt = now
        let old = entries.filter { $0.value.users == 0 && now - $0.value.usedAt > idle }
        for key in old.keys { entries[key] = nil }
        for entry in old.values {
            // Nothing runs on it: there is nothing to lose.
            try? await entry.client.shutdown()
        }
    }
}
