import CoreMetrics
import IncidentService
import NIOCore

/// The viewers whose connections one event loop has: it hands them what the hub's ring has, some at a time, so that
/// other requests of the loop do not wait for all of them.
///
/// All of its state is touched on the loop alone.
final class ViewerLoop: @unchecked Sendable {
    private static let slice = 256

    let hub: EventHub
    let streams: EventStreams
    private let eventLoop: any EventLoop
    private var viewers: [EventViewer] = []
    /// Where a round through the viewers is; nil when none is under way.
    private var round: Int?
    private var hasNews = false
    private var isStopped: Bool
    private var timer: RepeatedTask?
    /// The bytes of the ring's events, by their place.
    private var buffers: [Int: ByteBuffer] = [:]

    init(_ eventLoop: any EventLoop, hub: EventHub, streams: EventStreams, isStopped: Bool) {
        self.eventLoop = eventLoop
        self.hub = hub
        self.streams = streams
        self.isStopped = isStopped
    }

    // MARK: Who looks on

    func add(_ viewer: EventViewer) {
        viewer.index = viewers.count
        viewers.append(viewer)
        if isStopped { viewer.stop() }
        if timer == nil, !viewers.isEmpty { startTimer() }
    }

    func remove(_ viewer: EventViewer) {
        guard let index = viewer.index else { return }
        viewer.index = nil
        let last = viewers.removeLast()
        if last !== viewer {
            viewers[index] = last
            last.index = index
            // The round may have passed the place that it moved to.
            if round != nil { hasNews = true }
        }
        guard viewers.isEmpty else { return }
        timer?.cancel()
        timer = nil
        buffers = [:]
    }

    func stop() {
        eventLoop.execute { [self] in
            isStopped = true
            for viewer in viewers { viewer.stop() }
        }
    }

    // MARK: News

    func hearNews() {
        eventLoop.execute { [self] in
            hasNews = true
            if round == nil { goOn(from: 0) }
        }
    }

    private func goOn(from start: Int) {
        if start == 0 { hasNews = false }
        round = start
        let ring = hub.ring
        let end = min(start + Self.slice, viewers.count)
        // A viewer that is cut leaves the list, which puts another in its place.
        if start < end { for viewer in viewers[start..<end] { show(ring, to: viewer) } }
        guard end < viewers.count || hasNews else {
            round = nil
            return
        }
        let next = end < viewers.count ? end : 0
        round = next
        eventLoop.execute { [self] in goOn(from: min(next, viewers.count)) }
    }

    /// Hands a viewer what it has not seen.
    func show(_ ring: EventRing, to viewer: EventViewer) {
        let count = viewer.take(from: ring) { place in
            if let buffer = buffers[place] { return buffer }
            if buffers.count > ring.end - ring.base { buffers = buffers.filter { $0.key >= ring.base } }
            let buffer = ByteBuffer(bytes: ring[place].frame)
            buffers[place] = buffer
            return buffer
        }
        if count > 0 { streams.sent.increment(by: count) }
    }

    // MARK: Time

    private func startTimer() {
        let interval = min(.seconds(1), hub.limits.heartbeat / 4)
        timer = eventLoop.scheduleRepeatedTask(
            initialDelay: .nanoseconds(interval.nanoseconds), delay: .nanoseconds(interval.nanoseconds)
        ) { [self] _ in
            let now = NIODeadline.now() + .nanoseconds(interval.nanoseconds)
            let ring = hub.ring
            let heartbeat = ByteBuffer(bytes: EventFrame.heartbeat(at: ring.position))
            for viewer in Array(viewers) { viewer.tick(now, heartbeat, at: ring) }
        }
    }
}
