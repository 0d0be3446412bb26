import Foundation

/// One connection through a ``FaultProxy``. Only the proxy's thread uses it.
final class ProxyLink {
    /// What goes in one direction.
    struct Lane {
        private var chunks: [(due: ContinuousClock.Instant, bytes: Data)] = []
        /// Whether no more comes from the sender.
        var isEnded = false

        var isEmpty: Bool { chunks.isEmpty }
        var isFull: Bool { chunks.count >= 256 }
        var due: ContinuousClock.Instant? { chunks.first?.due }

        mutating func append(_ bytes: Data, delay: Duration) {
            chunks.append((due: ContinuousClock.now + delay, bytes: bytes))
        }

        /// Sends what is due and finds room. False when the receiver has gone.
        mutating func flush(to descriptor: Int32) -> Bool {
            while let first = chunks.first, first.due <= ContinuousClock.now {
                let count = first.bytes.withUnsafeBytes {
                    send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
                }
                if count < 0 { return errno == EAGAIN || errno == EINTR }
                chunks[0].bytes = Data(first.bytes.dropFirst(count))
                if chunks[0].bytes.isEmpty { chunks.removeFirst() }
            }
            return true
        }
    }

    private let client: Int32
    private let server: Int32
    private(set) var isClosed = false
    var toServer = Lane()
    var toClient = Lane()
    /// The text in the server's answers at which the connection is cut.
    var awaitedAnswer: String?
    private var sent = Data()
    private var answered = Data()

    init(client: Int32, server: Int32) {
        self.client = client
        self.server = server
    }

    /// What to wait for: the client's side, then the server's.
    var polled: [pollfd] {
        [
            Self.polled(client, reading: toServer, writing: toClient),
            Self.polled(server, reading: toClient, writing: toServer),
        ]
    }

    static let unpolled = Array(repeating: pollfd(fd: -1, events: 0, revents: 0), count: 2)

    private static func polled(_ descriptor: Int32, reading: Lane, writing: Lane) -> pollfd {
        var events: Int32 = 0
        if !reading.isEnded, !reading.isFull { events |= POLLIN }
        if let due = writing.due, due <= ContinuousClock.now { events |= POLLOUT }
        return pollfd(fd: events == 0 ? -1 : descriptor, events: Int16(events), revents: 0)
    }

    /// When the next late bytes are to go on.
    var nextDue: ContinuousClock.Instant? { [toServer.due, toClient.due].compactMap(\.self).min() }

    func readFromClient() -> Data? { Self.read(client, &toServer) }
    func readFromServer() -> Data? { Self.read(server, &toClient) }

    private static func read(_ descriptor: Int32, _ lane: inout Lane) -> Data? {
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
        if count > 0 { return Data(bytes.prefix(count)) }
        if count == 0 || (errno != EAGAIN && errno != EINTR) { lane.isEnded = true }
        return nil
    }

    /// Whether `text` is in what the client has sent, these bytes included.
    func hasSent(_ text: String, with bytes: Data) -> Bool { Self.has(text, in: &sent, with: bytes) }
    /// Whether `text` is in what the server has answered, these bytes included.
    func hasAnswered(_ text: String, with bytes: Data) -> Bool { Self.has(text, in: &answered, with: bytes) }

    private static func has(_ text: String, in seen: inout Data, with bytes: Data) -> Bool {
        seen += bytes
        let isThere = seen.range(of: Data(text.utf8)) != nil
        // A text may come in two pieces.
        seen = Data(seen.suffix(max(0, text.utf8.count - 1)))
        return isThere
    }

    /// Sends what can go on, and closes when one side has ended and has been heard.
    func flush() {
        guard toServer.flush(to: server), toClient.flush(to: client) else { return close() }
        if (toServer.isEnded && toServer.isEmpty) || (toClient.isEnded && toClient.isEmpty) { close() }
    }

    func close() {
        guard !isClosed else { return }
        isClosed = true
        Foundation.close(client)
        Foundation.close(server)
    }
}
