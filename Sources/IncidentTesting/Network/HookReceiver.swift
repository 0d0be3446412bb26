import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// A receiver of webhooks on the loopback address, which notes what it gets and answers as a test says, also in ways
/// that no HTTP server would.
public final class HookReceiver: Sendable {
    /// What a request is answered with.
    public enum Answer: Sendable {
        /// These bytes; the connection stays.
        case bytes(String)
        /// These bytes, and the end of the connection.
        case last(String)
        /// Nothing, for ever.
        case silence
        /// The connection is torn down.
        case reset
        /// A head that promises more than ever comes, and bytes without end.
        case flood

        /// A whole answer.
        public static func status(_ status: Int, _ body: String = "", headers: [String: String] = [:]) -> Answer {
            let fields = headers.map { "\($0): \($1)\r\n" }.joined()
            return .bytes("HTTP/1.1 \(status) Word\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        }
    }

    /// What has come.
    public struct Request: Sendable {
        public var method: String
        public var path: String
        public var headers: [(name: String, value: String)]
        public var body: String
        /// Counts the connections from 1.
        public var connection: Int

        /// The values of a header field, with commas between them.
        public func header(_ name: String) -> String {
            headers.filter { $0.name.lowercased() == name.lowercased() }.map(\.value).joined(separator: ", ")
        }
    }

    private struct State {
        var requests: [Request] = []
        var connections = 0
        var open = 0
        var flooded = 0
    }

    private let state = Mutex(State())
    private let answer: @Sendable (Request) -> Answer
    private let listening = Mutex<(any Channel)?>(nil)

    private init(_ answer: @escaping @Sendable (Request) -> Answer) { self.answer = answer }

    /// Runs `body` with a receiver.
    ///
    /// - Parameters:
    ///   - tls: PEM files with the certificate and its key; nil for a receiver without TLS.
    ///   - answer: what each request is answered with, which is told of it before.
    public static func run(
        host: String = "127.0.0.1", tls: (certificate: String, key: String)? = nil,
        answer: @escaping @Sendable (Request) -> Answer = { _ in .status(200) },
        _ body: (HookReceiver) async throws -> Void
    ) async throws {
        let receiver = HookReceiver(answer)
        let context = try tls.map { files in
            try NIOSSLContext(
                configuration: .makeServerConfiguration(
                    certificateChain: try NIOSSLCertificate.fromPEMFile(files.certificate).map { .certificate($0) },
                    privateKey: .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem))))
        }
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 1024)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    let number = receiver.connect()
                    channel.closeFuture.whenComplete { _ in receiver.disconnect() }
                    if let context { try pipeline.addHandler(NIOSSLServerHandler(context: context)) }
                    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder()))
                    try pipeline.addHandler(HookReceiverHandler(receiver, number))
                }
            }
            .bind(host: host, port: 0).get()
        receiver.listening.withLock { $0 = channel }
        do { try await body(receiver) } catch {
            try await channel.close()
            throw error
        }
        try await channel.close()
    }

    public var port: Int { listening.withLock { $0?.localAddress?.port } ?? 0 }
    /// `http://127.0.0.1:<port>`.
    public var url: String { "http://127.0.0.1:\(port)" }

    /// The requests so far.
    public var requests: [Request] { state.withLock(\.requests) }
    /// How many connections there were.
    public var connections: Int { state.withLock(\.connections) }
    /// How many there are.
    public var openConnections: Int { state.withLock(\.open) }
    /// How many bytes of floods have been sent.
    public var flooded: Int { state.withLock(\.flooded) }

    fileprivate func connect() -> Int {
        state.withLock {
            $0.connections += 1
            $0.open += 1
            return $0.connections
        }
    }

    fileprivate func disconnect() { state.withLock { $0.open -= 1 } }
    fileprivate func noteFlood(_ count: Int) { state.withLock { $0.flooded += count } }

    fileprivate func take(_ request: Request) -> Answer {
        state.withLock { $0.requests.append(request) }
        return answer(request)
    }
}

private final class HookReceiverHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = ByteBuffer

    private static let flood = ByteBuffer(repeating: UInt8(ascii: "x"), count: 65_536)

    private let receiver: HookReceiver
    private var request: HookReceiver.Request
    private var isFlooding = false

    init(_ receiver: HookReceiver, _ connection: Int) {
        self.receiver = receiver
        request = HookReceiver.Request(method: "", path: "", headers: [], body: "", connection: connection)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            request.method = head.method.rawValue
            request.path = head.uri
            request.headers = head.headers.map { ($0.name, $0.value) }
            request.body = ""
        case .body(let bytes): request.body += String(buffer: bytes)
        case .end: give(receiver.take(request), context)
        }
    }

    private func give(_ answer: HookReceiver.Answer, _ context: ChannelHandlerContext) {
        switch answer {
        case .bytes(let text): write(text, context)
        case .last(let text):
            write(text, context)
            context.close(promise: nil)
        case .silence: break
        case .reset:
            // Without lingering the end is a reset.
            let lingering = linger(l_onoff: 1, l_linger: 0)
            let channel = context.channel
            guard let options = channel as? any SocketOptionProvider else { return channel.close(promise: nil) }
            options.setSoLinger(lingering).whenComplete { _ in channel.close(promise: nil) }
        case .flood:
            write("HTTP/1.1 200 OK\r\nContent-Length: 1000000000000\r\n\r\n", context)
            isFlooding = true
            flood(context)
        }
    }

    private func write(_ text: String, _ context: ChannelHandlerContext) {
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }

    /// As much as the other side takes.
    private func flood(_ context: ChannelHandlerContext) {
        while isFlooding, context.channel.isWritable, context.channel.isActive {
            receiver.noteFlood(Self.flood.readableBytes)
            context.writeAndFlush(wrapOutboundOut(Self.flood), promise: nil)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) { flood(context) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
