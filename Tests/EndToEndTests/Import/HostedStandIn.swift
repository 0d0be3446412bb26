import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A server that answers as the hosted service does: `error` in every answer, no codes, some methods unknown.
final class HostedStandIn: Sendable {
    struct Answer: Sendable {
        var status = 200
        var headers: [(String, String)] = []
        var body: String
        /// Whether the answer never comes.
        var isSilent = false
    }

    /// Gives the answer to a method with a body; nil where the method is unknown.
    typealias Responder = @Sendable (_ method: String, _ body: [String: Any]) -> Answer?

    private let calls = Mutex<[String]>([])
    private let listening: Mutex<(any Channel)?> = Mutex(nil)

    /// The methods that were called, in their order.
    var methods: [String] { calls.withLock { $0 } }

    var url: String {
        let port = listening.withLock { $0?.localAddress?.port } ?? 0
        return "http://127.0.0.1:\(port)"
    }

    static func run(_ responder: @escaping Responder, _ body: (HostedStandIn) async throws -> Void) async throws {
        let server = HostedStandIn()
        let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.pipeline.configureHTTPServerPipeline().flatMap {
                    channel.pipeline.addHandler(
                        StandInHandler { path, data in server.answer(path, data, responder) })
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

    private func answer(_ path: String, _ data: Data, _ responder: Responder) -> Answer {
        let method = path.split(separator: "/").last.map(String.init) ?? ""
        calls.withLock { $0.append(method) }
        let body = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
        return responder(method, body ?? [:]) ?? Answer(status: 404, body: #"{"error": "404 page not found"}"#)
    }
}

private final class StandInHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: @Sendable (String, Data) -> HostedStandIn.Answer
    private let request = Mutex<(path: String, body: Data)>(("", Data()))

    init(_ answer: @escaping @Sendable (String, Data) -> HostedStandIn.Answer) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): request.withLock { $0 = (head.uri, Data()) }
        case .body(let bytes): request.withLock { $0.body += Data(bytes.readableBytesView) }
        case .end:
            let (path, body) = request.withLock { $0 }
            let answer = answer(path, body)
            guard !answer.isSilent else { return }
            var headers = HTTPHeaders(answer.headers)
            headers.add(name: "Content-Length", value: "\(answer.body.utf8.count)")
            let head = HTTPResponseHead(
                version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: answer.body)))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
