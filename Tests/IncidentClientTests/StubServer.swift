import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server that answers as a test says: another program, an older or newer one, a proxy's page.
final class StubServer: Sendable {
    struct Reply: Sendable {
        var status = 200
        var headers: [(String, String)] = []
        var body = "{}"
        /// Whether the answer stops in the middle of its body, and the connection stays.
        var stalls = false
    }

    struct Seen: Sendable {
        var path: String
        var headers: HTTPHeaders
        var body: String

        func header(_ name: String) -> String? { headers.first(name: name) }
    }

    private struct State {
        var replies: [Reply]
        var seen: [Seen] = []
    }

    private let state: Mutex<State>
    private let listening: Mutex<(any Channel)?> = Mutex(nil)

    /// - Parameter replies: the answers in their order; the last one is given again and again.
    private init(_ replies: [Reply]) { state = Mutex(State(replies: replies)) }

    static func run(_ replies: Reply..., body: (StubServer) async throws -> Void) async throws {
        let server = StubServer(replies)
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMap {
                    channel.pipeline.addHandler(StubHandler { server.reply(to: $0) })
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        server.listening.withLock { $0 = channel }
        do { try await body(server) } catch {
            try await channel.close()
            throw error
        }
        try await channel.close()
    }

    var url: String {
        let port = listening.withLock { $0?.localAddress?.port } ?? 0
        return "http://127.0.0.1:\(port)"
    }

    /// The requests so far.
    var seen: [Seen] { state.withLock(\.seen) }

    private func reply(to request: Seen) -> Reply {
        state.withLock { state in
            state.seen.append(request)
            return state.replies.count > 1 ? state.replies.removeFirst() : state.replies[0]
        }
    }
}

private final class StubHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let reply: @Sendable (StubServer.Seen) -> StubServer.Reply
    private let request = Mutex(StubServer.Seen(path: "", headers: [:], body: ""))

    init(_ reply: @escaping @Sendable (StubServer.Seen) -> StubServer.Reply) { self.reply = reply }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            request.withLock { $0 = StubServer.Seen(path: head.uri, headers: head.headers, body: "") }
        case .body(let bytes): request.withLock { $0.body += String(buffer: bytes) }
        case .end: answer(reply(request.withLock { $0 }), context)
        }
    }

    private func answer(_ reply: StubServer.Reply, _ context: ChannelHandlerContext) {
        var headers = HTTPHeaders(reply.headers)
        headers.add(name: "Content-Length", value: "\(reply.body.utf8.count)")
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: reply.status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        let bytes = reply.stalls ? String(reply.body.prefix(1)) : reply.body
        context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: bytes)))), promise: nil)
        if !reply.stalls { context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil) }
    }
}
