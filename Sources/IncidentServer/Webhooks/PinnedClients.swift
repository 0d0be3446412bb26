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

    private static let idle = Duration.seconds(60)
    private static let connections = 8

    private let trust: WebhookTrust
    private let connecting: TimeAmount
    private var entries: [Key: Entry] = [:]
    private var sweptAt = ContinuousClock.now

    init(trust: WebhookTrust, connecting: TimeAmount) {
        self.trust = trust
        self.connecting = connecting
    }

    /// The client for a host at an address. It is given back after use.
    func take(host: String, address: IPAddress) async throws -> HTTPClient {
        await sweep()
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

    /// Ends all of them.
    func shutdown() async {
        let clients = entries.values.map(\.client)
        entries = [:]
        for client in clients { try? await client.shutdown() }
    }

    private func client(host: String, address: IPAddress) throws -> HTTPClient {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: connecting)
        configuration.dnsOverride = [host: address.description]
        configuration.httpVersion = .http1Only
        configuration.decompression = .disabled
        configuration.tlsConfiguration = try trust.configuration()
        configuration.connectionPool = .init(
            idleTimeout: .seconds(30), concurrentHTTP1ConnectionsPerHostSoftLimit: Self.connections)
        // What is refused is known at once; the next try is ours to make.
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    private func sweep() async {
        let now = ContinuousClock.now
        guard now - sweptAt > Self.idle else { return }
        sweptAt = now
        let old = entries.filter { $0.value.users == 0 && now - $0.value.usedAt > Self.idle }
        for key in old.keys { entries[key] = nil }
        for entry in old.values {
            // Nothing runs on it: there is nothing to lose.
            try? await entry.client.shutdown()
        }
    }
}
