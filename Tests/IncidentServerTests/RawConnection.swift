import Dispatch
import Foundation
import IncidentAPI
import IncidentTesting

/// A connection on which a test sends whatever bytes it likes. Every wait ends after ten seconds.
final class RawConnection: Sendable {
    private let descriptor: Int32
    private let receiving = DispatchQueue(label: "raw connection, receiving")
    private let sending = DispatchQueue(label: "raw connection, sending")
    private let pending = Pending()

    private final class Pending: @unchecked Sendable {
        var bytes: [UInt8] = []
    }

    struct Broken: Error, CustomStringConvertible {
        var description: String
    }

    init(to server: TestServer) throws { descriptor = try Self.connect(port: server.port) }
    init(port: Int) throws { descriptor = try Self.connect(port: port) }

    deinit { close(descriptor) }

    private static func connect(port: Int) throws -> Int32 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var timeout = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        let code = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else {
            let reason = errno
            close(descriptor)
            throw Broken(description: "connect: \(reason)")
        }
        return descriptor
    }

    /// Sends `text`. False when the other side has closed.
    @discardableResult func send(_ text: String) async -> Bool { await send(Array(text.utf8)) }

    @discardableResult func send(_ bytes: [UInt8]) async -> Bool {
        await onSending { [descriptor] in
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count <= 0 { return false }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// No more comes from us.
    func finish() { shutdown(descriptor, Int32(SHUT_WR)) }

    /// When it is closed the other side gets a reset.
    func resetsWhenClosed() {
        var now = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, socklen_t(MemoryLayout<linger>.size))
    }

    /// Everything until the other side closes.
    func readToEnd() async throws -> String {
        try await onQueue { [self] in
            while try fill() {}
            defer { pending.bytes = [] }
            return String(decoding: pending.bytes, as: UTF8.self)
        }
    }

    /// Whether the other side closes, after whatever it still sends.
    func isClosed() async -> Bool { (try? await readToEnd()) != nil }

    /// The next answer: its head, and as many bytes as its Content-Length says.
    func reply(isHead: Bool = false) async throws -> HTTPReply {
        try await onQueue { [self] in
            while true {
                if let end = pending.bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                    let head = String(decoding: pending.bytes[..<end.lowerBound], as: UTF8.self)
                    let reply = try Self.parse(head)
                    let length = isHead ? 0 : reply.headers["content-length"].flatMap { Int($0) } ?? 0
                    if pending.bytes.count >= end.upperBound + length {
                        var whole = reply
                        whole.body = Data(pending.bytes[end.upperBound..<end.upperBound + length])
                        pending.bytes.removeFirst(end.upperBound + length)
                        return whole
                    }
                }
                guard try fill() else { throw Broken(description: "closed before an answer was complete") }
            }
        }
    }

    private static func parse(_ head: String) throws -> HTTPReply {
        let lines = head.components(separatedBy: "\r\n")
        let parts = (lines.first ?? "").split(separator: " ", maxSplits: 2)
        guard parts.count >= 2, parts[0] == "HTTP/1.1", let status = Int(parts[1]) else {
            throw Broken(description: "not an answer: \(head)")
        }
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            let field = line.split(separator: ":", maxSplits: 1)
            guard field.count == 2 else { throw Broken(description: "not a header: \(line)") }
            headers[field[0].lowercased()] = field[1].trimmingCharacters(in: .whitespaces)
        }
        return HTTPReply(status: status, headers: headers, body: Data())
    }

    private func fill() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 64 << 10)
        let count = recv(descriptor, &buffer, buffer.count, 0)
        if count > 0 { pending.bytes += buffer[..<count] }
        if count < 0 { throw Broken(description: errno == ECONNRESET ? "reset" : "no answer in time: \(errno)") }
        return count > 0
    }

    private func onQueue<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            receiving.async { continuation.resume(with: Swift.Result(catching: body)) }
        }
    }

    private func onSending(_ body: @escaping @Sendable () -> Bool) async -> Bool {
        await withCheckedContinuation { continuation in
            sending.async { continuation.resume(returning: body()) }
        }
    }
}

extension TestServer {
    /// The head of a call, with a token, up to and without the empty line.
    func head(
        _ method: String, role: String? = nil, _ lines: String..., version: String = "HTTP/1.1"
    ) -> String {
        ([
            "POST /api/v1/\(method) \(version)", "Host: localhost", "Authorization: Bearer \(role ?? token(.editor))",
        ] + lines).joined(separator: "\r\n") + "\r\n"
    }

    /// A whole call.
    func call(_ method: String, _ body: String, _ lines: String...) -> String {
        let extra = lines.map { "\($0)\r\n" }.joined()
        return head(method) + extra + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}
