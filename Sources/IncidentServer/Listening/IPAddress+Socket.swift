import IncidentCore
import NIOCore

extension IPAddress {
    /// The address of a socket; nil for one of a path.
    init?(_ address: SocketAddress) {
        guard let found = address.withSockAddr({ pointer, _ in IPAddress(pointer) }) else { return nil }
        self = found
    }
}
