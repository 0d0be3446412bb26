import HTTPTypes
import HummingbirdCore
import IncidentAPI
import Logging
import NIOCore

/// A connection of the kind `Base`, if there is room for it.
struct GuardedChannel<Base: ServerChildChannel>: ServerChildChannel {
    let base: Base
    let connections: Connections
    /// For a connection of TLS, until its first byte; nil without TLS.
    let handshakeDeadline: TimeAmount?

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Base.Value> {
        let isAdmitted = connections.admit(channel)
        return channel.eventLoop.makeCompletedFuture {
            if !isAdmitted {
                try channel.pipeline.syncOperations.addHandler(Refusal(isTLS: handshakeDeadline != nil))
            }
        }.flatMap {
            // Most requests fit, and a connection keeps its buffer for as long as it is open; what is larger makes it grow.
            channel.setOption(
                .recvAllocator, value: AdaptiveRecvByteBufferAllocator(minimum: 64, initial: 512, maximum: 65_536))
        }.flatMap {
            base.setup(channel: channel, logger: logger)
        }.flatMapThrowing { value in
            if let handshakeDeadline, isAdmitted {
                try channel.pipeline.syncOperations.addHandler(FirstByteDeadline(handshakeDeadline))
            }
            return value
        }
    }

    func handle(value: Base.Value, logger: Logger) async {
        await base.handle(value: value, logger: logger)
    }
}

/// Closes a connection for which there is no room, in HTTP/1 with a word of why.
private final class Refusal: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let isTLS: Bool

    init(isTLS: Bool) { self.isTLS = isTLS }

    func channelActive(context: ChannelHandlerContext) {
        context.fireChannelActive()
        guard !isTLS else {
            context.close(promise: nil)
            return
        }
        let trace = TraceID()
        var answer = Answer.problem(
            APIError(.unavailable, "Too many connections are open.", retryAfterSeconds: 5), trace: trace)
        answer.complete(trace, .zero)
        var text = "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n"
        for field in answer.headers { text += "\(field.name): \(field.value)\r\n" }
        var bytes = ByteBuffer(string: text + "\r\n")
        bytes.writeImmutableBuffer(answer.body)
        context.writeAndFlush(wrapOutboundOut(bytes)).assumeIsolated().whenComplete { _ in
            context.close(promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}
}
