import NIOCore
import NIOPosix
import NIOSSL
import Synchronization

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
        let handshakes = Handshakes()
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton.any())
            .connectTimeout(TimeAmount(server.connectLimit))
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if isImplicit { try pipeline.addHandler(SMTPHandler.tls(encryption, host: host)) }
                    let encrypted = channel.eventLoop.makePromise(of: Void.self)
                    try pipeline.addHandler(SMTPHandler(host: host, encrypted: encrypted))
                    handshakes.add(encrypted.futureResult, of: channel)
                }
            }
            .connect(host: host, port: server.port).get()
        guard let encrypted = handshakes.of(channel) else { throw SMTPFault.closed }
        return SMTPConnection(channel: channel, encrypted: encrypted, encryption: encryption)
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

/// The handshake of each connection that is tried: a name may have several addresses.
private final class Handshakes: Sendable {
    private let known = Mutex<[ObjectIdentifier: EventLoopFuture<Void>]>([:])

    func add(_ encrypted: EventLoopFuture<Void>, of channel: any Channel) {
        known.withLock { $0[ObjectIdentifier(channel)] = encrypted }
    }

    func of(_ channel: any Channel) -> EventLoopFuture<Void>? { known.withLock { $0[ObjectIdentifier(channel)] } }
}
