import CoreMetrics
import HTTPTypes
import IncidentService
import NIOCore
import NIOHTTPTypes
import NIOPosix
import Synchronization

/// One viewer's connection, or its stream of HTTP/2, while it is told of events: hears when it is full, free, left or
/// closed, and holds no more than its place in the hub's ring.
///
/// All of its state is touched on the channel's event loop alone.
final class EventViewer: ChannelInboundHandler, RemovableChannelHandler, @unchecked Sendable {
    typealias InboundIn = NIOAny
    typealias InboundOut = NIOAny

    enum End: Sendable {
        /// The stream is to be ended as HTTP ends an answer.
        case finished
        /// The connection is closed.
        case gone
    }

    private let feed: EventFeed
    private let channel: any Channel
    private let loop: ViewerLoop
    /// Its place among the loop's viewers.
    var index: Int?
    /// The place in the ring of what it has not seen; nil while it reads what it missed, and when it ends.
    private var place: Int?
    /// The last event that it was told of before it came to the ring, which may be behind it.
    private var known = 0
    private var outcome: End?
    private var waiting: CheckedContinuation<End, Never>?
    /// Waits until the connection takes more.
    private var sending: CheckedContinuation<Void, Never>?
    private var lastHeartbeat = NIODeadline.now()
    private var fullSince: NIODeadline?
    private let over = Atomic(false)
    private let gone = Atomic(false)

    init(_ feed: EventFeed, _ channel: any Channel, _ loop: ViewerLoop) {
        self.feed = feed
        self.channel = channel
        self.loop = loop
    }

    /// Whether the stream is at its end, wherever it is.
    var isOver: Bool { over.load(ordering: .acquiring) }

    /// Whether the connection is closed.
    var isGone: Bool { gone.load(ordering: .acquiring) }

    // MARK: From the beginning to the end

    func begin() async throws {
        try await channel.eventLoop.submit { [self] in
            guard channel.isActive else { throw ChannelError.ioOnClosedChannel }
            try channel.pipeline.syncOperations.addHandler(self)
            channel.closeFuture.whenComplete { [weak self] _ in self?.end(.gone) }
            noticeDeadPeer()
            loop.add(self)
        }.get()
    }

    /// Sends bytes, and returns when the connection takes more, or at the end.
    func send(_ bytes: ByteBuffer) async {
        await withCheckedContinuation { continuation in
            channel.eventLoop.execute { [self] in
                guard outcome == nil else { return continuation.resume() }
                channel.writeAndFlush(HTTPResponsePart.body(bytes), promise: nil)
                if channel.isWritable { continuation.resume() } else { sending = continuation }
            }
        }
    }

    /// From now on it is told what happens, from a place of the ring on, as far as it does not know it.
    func begin(at place: Int, after known: Int) {
        channel.eventLoop.execute { [self] in
            guard outcome == nil else { return }
            (self.place, self.known) = (place, known)
            loop.show(loop.hub.ring, to: self)
        }
    }

    /// Waits for the end.
    func view() async -> End {
        await withCheckedContinuation { continuation in
            channel.eventLoop.execute { [self] in
                if let outcome { continuation.resume(returning: outcome) } else { waiting = continuation }
            }
        }
    }

    /// The answer is at its end; the connection may stay.
    func leave() {
        channel.eventLoop.execute { [self] in
            end(.finished)
            channel.pipeline.syncOperations.removeHandler(self, promise: nil)
        }
    }

    private func end(_ end: End) {
        guard outcome == nil else { return }
        outcome = end
        place = nil
        if end == .gone { gone.store(true, ordering: .releasing) }
        over.store(true, ordering: .releasing)
        loop.remove(self)
        waiting?.resume(returning: end)
        waiting = nil
        sending?.resume()
        sending = nil
    }

    private func close() {
        end(.gone)
        channel.close(promise: nil)
    }

    /// The server stops.
    func stop() {
        // One that takes nothing would not take the end either.
        if channel.isWritable { end(.finished) } else { close() }
    }

    // MARK: What it is told

    /// Writes what it has not seen, as long as the connection takes it. Returns how many events that was.
    func take(from ring: EventRing, _ buffer: (Int) -> ByteBuffer) -> Int {
        // One who still reads what it missed may be waiting for a connection that takes nothing.
        guard let standing = feed.standing else {
            stop()
            return 0
        }
        guard var next = place else { return 0 }
        guard next >= ring.base else {
            cut()
            return 0
        }
        var count = 0
        while next < ring.end, channel.isWritable {
            let event = ring[next]
            if event.isReset { known = event.sequence }
            if event.isReset || (event.sequence > known && event.concerns(standing, feed.query)) {
                write(buffer(next))
                count += 1
            }
            next += 1
        }
        place = next
        if count > 0 { channel.flush() }
        return count
    }

    private func write(_ bytes: ByteBuffer) { channel.write(HTTPResponsePart.body(bytes), promise: nil) }

    /// It took too little in too long a time: says so, if that can still be said, and ends.
    private func cut() {
        guard outcome == nil, place != nil else { return }
        place = nil
        loop.streams.cut.increment()
        let said = channel.eventLoop.makePromise(of: Void.self)
        let frame = EventFrame.reset(.slow, at: loop.hub.ring.position)
        channel.writeAndFlush(HTTPResponsePart.body(ByteBuffer(bytes: frame)), promise: said)
        let patience = channel.eventLoop.scheduleTask(in: .seconds(1)) { [self] in close() }
        said.futureResult.whenSuccess { [self] in
            patience.cancel()
            end(.finished)
        }
    }

    // MARK: What it hears

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        fullSince = context.channel.isWritable ? nil : fullSince ?? .now()
        if context.channel.isWritable {
            sending?.resume()
            sending = nil
            if place != nil { loop.show(loop.hub.ring, to: self) }
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        // Who sends no more looks on no more: a client that only left would else be told for long. In HTTP/2 it is the
        // request that ends so, and a client that leaves resets the stream.
        if event as? ChannelEvent == .inputClosed, channel is any SocketOptionProvider { close() }
        context.fireUserInboundEventTriggered(event)
    }

    /// Time went by. A viewer who is at the end of the ring hears a heartbeat when it is due before `time`.
    func tick(_ time: NIODeadline, _ heartbeat: ByteBuffer, at ring: EventRing) {
        if let fullSince, time - fullSince > .nanoseconds(loop.hub.limits.stall.nanoseconds) {
            if place == nil { close() } else { cut() }
            return
        }
        guard place == ring.end, ring.position >= known, channel.isWritable,
            time - lastHeartbeat >= .nanoseconds(loop.hub.limits.heartbeat.nanoseconds)
        else { return }
        lastHeartbeat = .now()
        channel.writeAndFlush(HTTPResponsePart.body(heartbeat), promise: nil)
    }

    /// A client whose machine is gone acknowledges nothing; the system would go on sending for a quarter of an hour.
    private func noticeDeadPeer() {
        #if os(Linux)
            let timeout = SocketOptionValue(60_000)
            guard let socket = channel as? any SocketOptionProvider else { return }
            socket.unsafeSetSocketOption(
                level: .tcp, name: NIOBSDSocket.Option(rawValue: 18), value: timeout
            ).whenFailure { _ in }
        #endif
    }
}

extension Duration {
    /// Whole nanoseconds.
    var nanoseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000_000 + attoseconds / 1_000_000_000
    }
}
