import NIOCore
import NIOPosix
import NIOSSL

/// A connection to a mail server for one message.
struct SMTPConnection {
    private let channel: any Channel
    private let encrypted: EventLoopFuture<Void>
    private let encryption: NIOSSLContext

    /// Runs `body` on a new connection, which is closed after it. Nothing of it takes longer than the server's limit.
    static func with<Result: Sendable>(
        _ server: MailServer, _ body: @Sendable (SMTPConnection) async throws -> Result
    ) async throws -> Result {
        let connection = try await open(server)
        let channel = connection.channel
        let deadline = channel.eventLoop.scheduleTask(in: TimeAmount(server.wholeLimit)) {
            channel.pipeline.fireErrorCaught(SMTPFault.timeout)
        }
        defer {
            deadline.cancel()
            connection.quit()
        }
        return try await withTaskCancellationHandler {
            try await body(connection)
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private static func open(_ server: MailServer) async throws -> SMTPConnection {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        if let roots = server.trustRoots { configuration.trustRoots = .certificates(roots) }
        let encryption = try NIOSSLContext(configuration: configuration)
        let (host, isImplicit) = (server.host, server.security == .tls)
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton.any())
            .connectTimeout(TimeAmount(server.connectLimit))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if isImplicit { try pipeline.addHandler(SMTPHandler.tls(encryption, host: host)) }
                    // One for each address that is tried.
                    let encrypted = channel.eventLoop.makePromise(of: Void.self)
                    try pipeline.addHandler(SMTPHandler(host: host, encrypted: encrypted))
                }
            }
            .connect(host: host, port: server.port).get()
        do {
            let encrypted = try await channel.eventLoop.submit {
                try channel.pipeline.syncOperations.handler(type: SMTPHandler.self).encrypted.futureResult
            }.get()
            return SMTPConnection(channel: channel, encrypted: encrypted, encryption: encryption)
        } catch {
            // The handler is gone with the connection.
            throw SMTPFault.closed
        }
    }

    /// Waits until it is encrypted.
    func isEncrypted() async throws { try await encrypted.get() }

    /// What the server says by itself.
    func greeting() async throws -> SMTPReply { try await exchange([], nil) }

    func send(_ command: String) async throws -> SMTPReply { try await send(Array((command + "\r\n").utf8)) }

    func send(_ bytes: [UInt8]) async throws -> SMTPReply { try await exchange(bytes, nil) }

    /// Asks to encrypt. When the reply is positive the connection is, and the server is the one that it was to be.
    func startTLS() async throws -> SMTPReply {
        let reply = try await exchange(Array("STARTTLS\r\n".utf8), encryption)
        if reply.isPositive { try await isEncrypted() }
        return reply
    }

    /// Says goodbye, and waits for no answer.
    private func quit() {
        _ = write(Array("QUIT\r\n".utf8), nil)
        channel.close(promise: nil)
    }

    private func exchange(_ bytes: [UInt8], _ encryption: NIOSSLContext?) async throws -> SMTPReply {
        try await write(bytes, encryption).get()
    }

    private func write(_ bytes: [UInt8], _ encryption: NIOSSLContext?) -> EventLoopFuture<SMTPReply> {
        let reply = channel.eventLoop.makePromise(of: SMTPReply.self)
        let written = channel.eventLoop.makePromise(of: Void.self)
        // A connection that is closed already has nobody who would know the reply.
        written.futureResult.whenFailure { reply.fail($0 as? SMTPFault ?? SMTPFault.closed) }
        channel.writeAndFlush(SMTPExchange(bytes: bytes, encryption: encryption, reply: reply), promise: written)
        return reply.futureResult
    }
}
