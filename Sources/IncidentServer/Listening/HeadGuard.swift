import NIOCore
import NIOHTTP1

/// Refuses a request of HTTP/1 that does not have the one `Host` it must have, before the type that the rest of the
/// server sees has lost the difference; and marks the last request of a connection.
final class HeadGuard: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    private let requests: RequestGuard
    private var isRefusing = false

    init(_ requests: RequestGuard) { self.requests = requests }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if isRefusing { return }
        if case .head(let head) = unwrapInboundIn(data) {
            let hosts = head.headers["Host"]
            guard hosts.count == 1 || (hosts.isEmpty && head.version == .http1_0), hosts.allSatisfy(isHost) else {
                isRefusing = true
                context.fireErrorCaught(WireFault.missingHost)
                return
            }
            if !head.isKeepAlive { requests.nextIsLast() }
        }
        context.fireChannelRead(data)
    }

    /// A name or an address, perhaps with a port. Empty is allowed for a target without an authority.
    private func isHost(_ text: String) -> Bool {
        text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "%"):
                true
            default: false
            }
        }
    }
}
