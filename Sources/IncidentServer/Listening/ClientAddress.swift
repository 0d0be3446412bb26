import HTTPTypes
import IncidentCore
import NIOCore

/// Where a request comes from. What proxies say of it is believed only of those that the operator trusts.
struct ClientAddress: Sendable {
    let trustedProxies: [AddressRange]

    /// The address of the client: the peer's, or from the right the first in `X-Forwarded-For` that is not a trusted
    /// proxy's when the peer is one. Nil on a Unix socket.
    func address(_ headers: HTTPFields, peer: SocketAddress?) -> IPAddress? {
        guard let peer = peer.flatMap(IPAddress.init) else { return nil }
        guard isTrusted(peer), let forwarded = headers[.forwardedFor] else { return peer }
        var client = peer
        for part in forwarded.split(separator: ",").reversed() {
            guard let address = IPAddress(part.trimmingSpaces) else { return client }
            client = address
            if !isTrusted(address) { break }
        }
        return client
    }

    /// The same, and nil where a trusted proxy does not say for whom it speaks.
    func single(_ headers: HTTPFields, peer: SocketAddress?) -> IPAddress? {
        address(headers, peer: peer).flatMap { isTrusted($0) ? nil : $0 }
    }

    /// Whether the client speaks TLS, to us or to a trusted proxy.
    func isSecure(_ headers: HTTPFields, peer: SocketAddress?, isTLS: Bool) -> Bool {
        guard let peer = peer.flatMap(IPAddress.init), isTrusted(peer), let proto = headers[.forwardedProto] else {
            return isTLS
        }
        return proto.lowercased() == "https"
    }

    private func isTrusted(_ address: IPAddress) -> Bool { trustedProxies.contains { $0.contains(address) } }
}
