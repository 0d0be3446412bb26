import NIOCore
import NIOSSL
import NIOTLS

/// A command to a mail server, and who waits for the reply. Who writes it sees to it that a write that fails fails the reply.
struct SMTPExchange: Sendable {
    /// Empty to wait for what comes by itself.
    var bytes: [UInt8]
    /// What encrypts the connection when the reply agrees to it.
    var encryption: NIOSSLContext?
    var reply: EventLoopPromise<SMTPReply>
}

/// Sends commands one at a time, and matches replies to them. What comes unasked breaks the connection: behind an agreement
/// to encrypt it may be somebody else's, who would have it taken for what the server says encrypted.
final class SMTPHandler: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = SMTPExchange
    typealias OutboundOut = ByteBuffer

    private let host: String
    /// Done when the connection is encrypted.
    private let encrypted: EventLoopPromise<Void>
    private var reader = SMTPReplyReader()
    private var waiting: SMTPExchange?
    private var fault: SMTPFault?

    /// - Parameter host: whose certificate the server must show.
    init(host: String, encrypted: EventLoopPromise<Void>) {
        self.host = host
        self.encrypted = encrypted
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let exchange = unwrapOutboundIn(data)
        if let fault {
            promise?.fail(fault)
            return
        }
        // A greeting may come before anybody waits for it, a reply may not.
        guard waiting == nil, reader.isEmpty || exchange.bytes.isEmpty else {
            promise?.fail(SMTPFault.protocolBroken)
            return broken(context, by: .protocolBroken)
        }
        waiting = exchange
        if !exchange.bytes.isEmpty {
            context.write(wrapOutboundOut(context.channel.allocator.buffer(bytes: exchange.bytes)), promise: promise)
        } else {
            promise?.succeed()
        }
        take(context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        reader.append(unwrapInboundIn(data).readableBytesView)
        guard waiting != nil || reader.byteCount <= 64 << 10 else { return broken(context, by: .protocolBroken) }
        take(context)
    }

    private func take(_ context: ChannelHandlerContext) {
        guard fault == nil, let exchange = waiting else { return }
        do {
            guard let reply = try reader.next() else { return }
            if let encryption = exchange.encryption, reply.isPositive {
                guard reader.isEmpty else { throw SMTPFault.injected }
                let handler = try Self.tls(encryption, host: host)
                try context.pipeline.syncOperations.addHandler(handler, position: .first)
            }
            waiting = nil
            exchange.reply.succeed(reply)
        } catch {
            broken(context, by: error as? SMTPFault ?? .tls("\(error)"))
        }
    }

    /// A server that is named by its address shows no name, and its certificate must hold the address.
    static func tls(_ encryption: NIOSSLContext, host: String) throws -> NIOSSLClientHandler {
        let isAddress = (try? SocketAddress(ipAddress: host, port: 0)) != nil
        return try NIOSSLClientHandler(context: encryption, serverHostname: isAddress ? nil : host)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .handshakeCompleted = event as? TLSUserEvent { encrypted.succeed() }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if let error = error as? SMTPFault { return broken(context, by: error) }
        let isTLS = error is NIOSSLError || error is NIOSSLExtraError || error is BoringSSLError
        broken(context, by: isTLS ? .tls("\(error)") : .closed)
    }

    func channelInactive(context: ChannelHandlerContext) {
        broken(context, by: .closed)
        context.fireChannelInactive()
    }

    /// Also of a connection that was never made.
    func handlerRemoved(context: ChannelHandlerContext) { fail(.closed) }

    private func broken(_ context: ChannelHandlerContext, by error: SMTPFault) {
        fail(error)
        context.close(promise: nil)
    }

    /// The first fault is what happened; others follow from it.
    private func fail(_ error: SMTPFault) {
        let first = fault ?? error
        fault = first
        waiting?.reply.fail(first)
        waiting = nil
        encrypted.fail(first)
    }
}
