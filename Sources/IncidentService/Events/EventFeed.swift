import IncidentAPI
import IncidentCore
import IncidentStorage
import Synchronization

/// What one viewer is told: first what it missed, as the database has it, then what happens.
public final class EventFeed: Sendable {
    struct Start {
        /// The last event that the viewer knows.
        var position: Int
        var reset: EventResetReason?
        /// Whether nothing is missed, as far as is known.
        var isCurrent = true
    }

    /// What comes next.
    public enum Next: Sendable {
        /// To be sent, in this order: so many events, and what keeps the viewer's place. May be none.
        case frames([[UInt8]], events: Int)
        /// Everything up to the event `after` is told: the rest is in the hub's ring from a place on, which may have
        /// some of what was told, too.
        case live(from: Int, after: Int)
        /// The token may nothing any more.
        case ended
    }

    private struct State {
        var start: Start
        var isLive = false
        /// How often it has waited for a replica.
        var waits = 0
    }

    /// A viewer who waits for a replica longer than that comes back, and is refused until it is there.
    private static let mostWaits = 12

    public let hub: EventHub
    public let query: EventQuery?
    let seat: EventSeat
    private let state: Mutex<State>

    init(_ hub: EventHub, seat: EventSeat, query: EventQuery?, from start: Start) {
        self.hub = hub
        self.seat = seat
        self.query = query
        state = Mutex(State(start: start))
    }

    deinit {
        if state.withLock({ $0.isLive }) { hub.detach() }
        hub.close(self)
    }

    /// What the viewer may see now; nil when its token may nothing any more.
    public var standing: EventStanding? { seat.standing }

    /// What the viewer is sent first.
    public var opening: [UInt8] { EventFrame.opening(at: state.withLock { $0.start.position }) }

    /// One step further. Not to be called again once it is live.
    public func next() async throws -> Next {
        guard let standing else { return .ended }
        let current = state.withLock { $0 }
        if let reset = current.start.reset {
            state.withLock { $0.start.reset = nil }
            return .frames([EventFrame.reset(reset, at: current.start.position)], events: 1)
        }
        // What the ring has was judged when it was read there; who missed it is judged by what is now.
        if current.start.isCurrent, let place = hub.attach(after: current.start.position) {
            state.withLock { $0.isLive = true }
            return .live(from: place, after: current.start.position)
        }
        return try await page(after: current.start.position, standing)
    }

    private func page(after position: Int, _ standing: EventStanding) async throws -> Next {
        let now = hub.environment.now()
        let wasReplica = hub.database.dataAsOf != nil
        let texts = query.map { [$0.text] } ?? []
        let batch = try await hub.database.read(.list) { [orgID = hub.orgID, limits = hub.limits] tx in
            try tx.eventBatch(of: orgID, after: position, last: nil, limits: limits, queries: texts, now: now)
        }
        if batch.current < position, wasReplica || hub.database.dataAsOf != nil { return try await waitForReplica() }
        if let reason = batch.broken {
            state.withLock {
                $0.start.position = batch.current
                $0.start.isCurrent = true
            }
            return .frames([EventFrame.reset(reason, at: batch.current)], events: 1)
        }
        let end = batch.events.last?.sequence ?? position
        state.withLock {
            $0.start.position = end
            $0.start.isCurrent = !batch.isFull
        }
        hub.note(batch.events)
        if let query, let filter = batch.filters[query.text] { query.resolve(filter) }
        let filter = query?.filter
        let told = batch.events.filter { event in
            guard let facts = event.facts else { return false }
            return standing.visible.matches(facts) && (filter?.matches(facts) ?? true)
        }
        var frames = told.map(\.frame)
        // One for whom little is would else come back to where it was, and never arrive.
        if end > told.last?.sequence ?? position { frames.append(EventFrame.heartbeat(at: end)) }
        return .frames(frames, events: told.count)
    }

    /// What the viewer knows is not there yet: it may be on its way, or come with the primary.
    private func waitForReplica() async throws -> Next {
        let waits = state.withLock { state in
            state.waits += 1
            return state.waits
        }
        guard waits <= Self.mostWaits else { return .ended }
        try await Task.sleep(for: min(hub.limits.poll * waits, .seconds(1)))
        return .frames([], events: 0)
    }
}
