import CoreMetrics
import IncidentService
import NIOCore
import NIOHTTPTypes
import Synchronization

/// The streams of events that are open on this server.
///
/// | name | kind | meaning |
/// |---|---|---|
/// | `muster_event_viewers` | gauge | streams that are open |
/// | `muster_events_sent_total` | counter | events written to viewers, one for each viewer |
/// | `muster_event_viewers_cut_total` | counter | streams that were ended since the viewer took too little |
final class EventStreams: Sendable {
    private struct State {
        var loops: [ObjectIdentifier: ViewerLoop] = [:]
        var isStopping = false
        var open = 0
    }

    /// What a connection is given at once of what a viewer missed.
    private static let piece = 64 << 10

    private let state = Mutex(State())
    let sent = Counter(label: "muster_events_sent")
    let cut = Counter(label: "muster_event_viewers_cut")
    private let viewers = Gauge(label: "muster_event_viewers")

    init() {
        viewers.record(0)
        sent.increment(by: 0)
        cut.increment(by: 0)
    }

    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// Ends every stream, and lets no new one begin.
    func stop() {
        let loops = state.withLock { state in
            state.isStopping = true
            return Array(state.loops.values)
        }
        for loop in loops { loop.stop() }
    }

    /// Tells a viewer what the feed has for it, until one side has enough.
    ///
    /// - Throws: when the connection is closed, or is to be.
    func serve(_ feed: EventFeed, on channel: any Channel) async throws {
        let viewer = EventViewer(feed, channel, loop(of: channel, for: feed.hub))
        count(1)
        defer {
            viewer.leave()
            count(-1)
        }
        // A task of its own, whose memory goes with it: what waits for events has little.
        guard try await Task(operation: { try await self.catchUp(viewer, feed) }).value else { return }
        guard await viewer.view() == .finished else { throw ViewerIsGone() }
    }

    /// Tells a viewer what it missed. Returns whether it goes on with what happens.
    private func catchUp(_ viewer: EventViewer, _ feed: EventFeed) async throws -> Bool {
        try await viewer.begin()
        await viewer.send(ByteBuffer(bytes: feed.opening))
        while !viewer.isOver {
            switch try await feed.next() {
            case .frames(let frames, let events):
                await send(frames, to: viewer)
                sent.increment(by: events)
            case .live(let place, let known):
                viewer.begin(at: place, after: known)
                return true
            case .ended: return false
            }
        }
        if viewer.isGone { throw ViewerIsGone() }
        return false
    }

    /// Little of it waits in a connection that takes little.
    private func send(_ frames: [[UInt8]], to viewer: EventViewer) async {
        var piece = ByteBuffer()
        for frame in frames {
            var rest = frame[...]
            while !rest.isEmpty {
                let part = rest.prefix(Self.piece - piece.readableBytes)
                piece.writeBytes(part)
                rest = rest.dropFirst(part.count)
                guard piece.readableBytes == Self.piece else { continue }
                await viewer.send(piece)
                piece.clear()
            }
        }
        if piece.readableBytes > 0 { await viewer.send(piece) }
    }

    private func count(_ change: Int) {
        let open = state.withLock { state in
            state.open += change
            return state.open
        }
        viewers.record(open)
    }

    private func loop(of channel: any Channel, for hub: EventHub) -> ViewerLoop {
        state.withLock { state in
            // A server has one hub, from the moment when its database is open.
            if state.loops.isEmpty { hub.listen { [weak self] in self?.hearNews() } }
            let id = ObjectIdentifier(channel.eventLoop)
            if let loop = state.loops[id] { return loop }
            // One that comes to be after the others were told to stop is told so from the beginning.
            let loop = ViewerLoop(channel.eventLoop, hub: hub, streams: self, isStopped: state.isStopping)
            state.loops[id] = loop
            return loop
        }
    }

    private func hearNews() {
        for loop in state.withLock({ Array($0.loops.values) }) { loop.hearNews() }
    }

    /// The connection is closed, or is to be.
    private struct ViewerIsGone: Error {}
}
