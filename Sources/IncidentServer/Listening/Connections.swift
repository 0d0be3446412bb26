import Foundation
import HummingbirdCore
import IncidentCore
import NIOCore
import Synchronization

/// The open connections of a listener: how many there may be, and from one address.
final class Connections: AvailableConnectionsDelegate, Sendable {
    /// How many may be open at once.
    let limit: Int
    /// How many of one address, loopback and trusted proxies apart.
    let limitPerAddress: Int

    private let trustedProxies: [AddressRange]
    private let countsLoopback: Bool
    private let state = Mutex(State())

    private struct State {
        var open: [ObjectIdentifier: any Channel] = [:]
        var perAddress: [IPAddress: Int] = [:]
        var isAccepting = true
    }

    init(limits: ServerLimits, trustedProxies: [AddressRange] = []) {
        limit = limits.connections ?? Self.defaultLimit
        limitPerAddress = limits.connectionsPerAddress ?? max(1, limit / 4)
        countsLoopback = limits.countsLoopback
        self.trustedProxies = trustedProxies
    }

    /// 16,000, or 80 % of the process's limit of open files if that is lower.
    private static var defaultLimit: Int {
        var files = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0 else { return 800 }
        return Int(min(16_000, files.rlim_cur / 5 * 4))
    }

    var count: Int { state.withLock { $0.open.count } }

    /// Counts a new connection in, and out when it closes. False when there are too many.
    func admit(_ channel: any Channel) -> Bool {
        let address = channel.remoteAddress.flatMap(IPAddress.init).flatMap { isExempt($0) ? nil : $0 }
        let id = ObjectIdentifier(channel)
        let isAdmitted = state.withLock { state in
            guard state.open.count < limit else { return false }
            if let address {
                guard state.perAddress[address, default: 0] < limitPerAddress else { return false }
                state.perAddress[address, default: 0] += 1
            }
            state.open[id] = channel
            return true
        }
        if isAdmitted { channel.closeFuture.whenComplete { _ in self.closed(id, address) } }
        return isAdmitted
    }

    private func closed(_ id: ObjectIdentifier, _ address: IPAddress?) {
        state.withLock { state in
            state.open[id] = nil
            guard let address, let count = state.perAddress[address] else { return }
            state.perAddress[address] = count > 1 ? count - 1 : nil
        }
    }

    private func isExempt(_ address: IPAddress) -> Bool {
        (address.isLoopback && !countsLoopback) || trustedProxies.contains { $0.contains(address) }
    }

    /// Closes what is still open, whatever runs on it.
    func closeAll() {
        for channel in state.withLock({ Array($0.open.values) }) { channel.close(promise: nil) }
    }

    // MARK: Accepting

    /// From now on no connection is accepted.
    func stopAccepting() { state.withLock { $0.isAccepting = false } }

    func isAcceptingNewConnections() -> Bool { state.withLock { $0.isAccepting } }
    func connectionOpened() {}
    func connectionClosed() {}
}
