import CoreMetrics
import HummingbirdCore
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
        var hubs: [ObjectIdentifier] = []
        var isStopping = false
        var open = 0
    }

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

    /// The body that tells a viewer what the feed has for it.
    func stream(of feed: EventFeed) -> AnswerStream {
        AnswerStream { channel, writer in try await self.serve(feed, on: channel, &writer) }
    }

    private func serve(
        _ feed: EventFeed, on channel: any Channel, _ writer: inout any ResponseBodyWriter
    ) async throws {
        count(1)
        defer { count(-1) }
        let viewer = EventViewer(feed, channel, loop(of: channel, for: feed.hub))
        try await channel.eventLoop.submit { try viewer.begin() }.get()
        defer { viewer.leave() }
        try await writer.write(ByteBuffer(bytes: EventFrame.opening))
        while !viewer.isOver {
            switch try await feed.next() {
            case .frames(let frames):
                guard !frames.isEmpty else { continue }
                try await writer.write(ByteBuffer(bytes: Array(frames.joined())))
                // Behind the write in the loop's queue; then the channel says whether it is full, and the next waits.
                try await channel.eventLoop.submit {}.get()
                sent.increment(by: frames.count)
            case .live(let place):
                guard await viewer.view(from: place) == .finished else { throw ViewerIsGone() }
                return
            case .ended: return
            }
        }
    }

    private func count(_ change: Int) {
        let open = state.withLock { state in
            state.open += change
            return state.open
        }
        viewers.record(open)
    }

    private func loop(of channel: any Channel, for hub: EventHub) -> ViewerLoop {
        let (loop, isNewHub) = state.withLock { state in
            let id = ObjectIdentifier(channel.eventLoop)
            let loop = state.loops[id] ?? ViewerLoop(channel.eventLoop, hub: hub, streams: self)
            state.loops[id] = loop
            let isNew = !state.hubs.contains(ObjectIdentifier(hub))
            if isNew { state.hubs.append(ObjectIdentifier(hub)) }
            return (loop, isNew)
        }
        if isNewHub { hub.listen { [weak self] in self?.hearNews() } }
        return loop
    }

    private func hearNews() {
        for loop in state.withLock({ Array($0.loops.values) }) { loop.hearNews() }
    }

    /// The connection is closed, or is to be.
    private struct ViewerIsGone: Error {}
}
