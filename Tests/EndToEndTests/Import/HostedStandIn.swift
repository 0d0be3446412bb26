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
        /// Bytes of the body after which the connection breaks.
        var cutAfter: Int?
    }

    /// Gives the answer to a method with a body; nil where the method is unknown.
    typealias Responder = @Sendable (_ method: String, _ body: [String: Any]) -> Answer?

    private let calls = Mutex<[String]>([])
    private let tokens = Mutex<[String: String]>([:])
    private let listening: Mutex<(any Channel)?> = Mutex(nil)

    /// The methods that were called, in their order.
    var methods: [String] { calls.withLock { $0 } }

    /// What the last call of a method showed as its authorization; `""` for nothing.
    func authorization(of method: String) -> String? { tokens.withLock { $0[method] } }

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
                        StandInHandler { head, data in
                            server.tokens.withLock {
                                $0[Self.method(head.uri)] = head.headers.first(name: "Authorization") ?? ""
                            }
                            return server.answer(head.uri, data, responder)
                        })
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

    private static func method(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

    private func answer(_ path: String, _ data: Data, _ responder: Responder) -> Answer {
        let method = Self.method(path)
        calls.withLock { $0.append(method) }
        let body = (try? JSONSerialization.jsonObject(with: data)) as? [String: Any]
        return responder(method, body ?? [:]) ?? Answer(status: 404, body: #"{"error": "404 page not found"}"#)
    }
}

private final class StandInHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let answer: @Sendable (HTTPRequestHead, Data) -> HostedStandIn.Answer
    private let request = Mutex<(head: HTTPRequestHead, body: Data)>(
        (HTTPRequestHead(version: .http1_1, method: .GET, uri: "/"), Data()))

    init(_ answer: @escaping @Sendable (HTTPRequestHead, Data) -> HostedStandIn.Answer) { self.answer = answer }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): request.withLock { $0 = (head, Data()) }
        case .body(let bytes): request.withLock { $0.body += Data(bytes.readableBytesView) }
        case .end:
            let (asked, body) = request.withLock { $0 }
            let answer = answer(asked, body)
            guard !answer.isSilent else { return }
            var headers = HTTPHeaders(answer.headers)
            headers.add(name: "Content-Length", value: "\(answer.body.utf8.count)")
            let head = HTTPResponseHead(
                version: .http1_1, status: HTTPResponseStatus(statusCode: answer.status), headers: headers)
            context.write(wrapOutboundOut(.head(head)), promise: nil)
            let bytes = ByteBuffer(string: String(answer.body.prefix(answer.cutAfter ?? answer.body.count)))
            context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
            guard answer.cutAfter == nil else {
                context.flush()
                return context.close(promise: nil)
            }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
