import NIOCore

/// Counts the bytes of a connection of HTTP/1 before they are parsed: the parser takes a megabyte of chunk extension
/// without a word, and a head that drips in shows nowhere else.
final class ByteGuard: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let requests: RequestGuard
    private var isRefusing = false

    init(_ requests: RequestGuard) { self.requests = requests }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytes
        guard requests.received(bytes), !isRefusing else { return }
        context.fireChannelRead(data)
        if requests.isPadded {
            isRefusing = true
            context.fireErrorCaught(WireFault.padded)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.fireChannelReadComplete()
        // The one who asks for more has gone; the end of the stream is still to be seen.
        if requests.isLingering { context.read() }
    }
}
