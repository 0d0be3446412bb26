import IncidentCore
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import IncidentServer

/// A mail server that does whatever a test likes.
final class FaultyMailServer: Sendable {
    enum Answer: Sendable {
        /// These bytes.
        case say(String)
        /// Nothing, ever.
        case hang
        /// The connection's end.
        case close
    }

    /// What was sent to it, line by line.
    var lines: [String] { log.withLock { $0 } }
    private let log = Mutex<[String]>([])
    private let answer: @Sendable (String) -> Answer

    private init(_ answer: @escaping @Sendable (String) -> Answer) { self.answer = answer }

    /// - Parameters:
    ///   - change: the answers that differ from a good server's, by the command's first word in capitals; `""` is the
    ///     greeting, `.` the end of a message.
    static func run(
        _ change: [String: Answer], security: MailServer.Security = .none,
        _ body: (FaultyMailServer, MailServer) async throws -> Void
    ) async throws {
        let faulty = FaultyMailServer { line in
            let word = String(line.split(separator: " ", omittingEmptySubsequences: false).first ?? "").uppercased()
            return change[word] ?? good[word] ?? .say("")
        }
        let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Talker(faulty))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let from = try #require(MailSender("muster@example.com"))
        var server = MailServer(
            host: "127.0.0.1", port: channel.localAddress?.port ?? 0, security: security, from: from)
        server.wholeLimit = .seconds(30)
        do { try await body(faulty, server) } catch {
            try await channel.close()
            throw error
        }
        try await channel.close()
    }

    private static let good: [String: Answer] = [
        "": .say("220 mail.example.com ESMTP\r\n"),
        "EHLO": .say("250-mail.example.com\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n"), "HELO": .say("250 hello\r\n"),
        "STARTTLS": .say("220 go ahead\r\n"), "AUTH": .say("235 welcome\r\n"), "MAIL": .say("250 ok\r\n"),
        "RCPT": .say("250 ok\r\n"), "DATA": .say("354 go ahead\r\n"), ".": .say("250 queued\r\n"),
        "QUIT": .say("221 bye\r\n"),
    ]

    private final class Talker: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        typealias OutboundOut = ByteBuffer

        private let server: FaultyMailServer
        private var rest = ""
        private var isMessage = false

        init(_ server: FaultyMailServer) { self.server = server }

        func channelActive(context: ChannelHandlerContext) { take("", context) }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            rest += String(decoding: unwrapInboundIn(data).readableBytesView, as: UTF8.self)
            while let end = rest.firstIndex(of: "\r\n") {
                let line = String(rest[..<end])
                rest = String(rest[rest.index(after: end)...])
                server.log.withLock { $0.append(line) }
                if !isMessage || line == "." { take(line, context) }
                if line.uppercased() == "DATA" { isMessage = true }
                if line == "." { isMessage = false }
            }
        }

        private func take(_ line: String, _ context: ChannelHandlerContext) {
            switch server.answer(line) {
            case .say(let text):
                context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
            case .hang: break
            case .close: context.close(promise: nil)
            }
        }
    }
}
