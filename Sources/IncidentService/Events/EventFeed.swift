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
        /// To be sent, in this order. May be none.
        case frames([[UInt8]])
        /// Everything up to the event `after` is told: the rest is in the hub's ring from a place on, which may have
        /// some of what was told, too.
        case live(from: Int, after: Int)
        /// The token may nothing any more.
        case ended
    }

    private struct State {
        var start: Start
        var isLive = false
    }

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
            return .frames([EventFrame.reset(reset, at: current.start.position)])
        }
        // What the ring has was judged when it was read there; who missed it is judged by what is now.
        if current.start.isCurrent, let place = hub.attach(after: current.start.position) {
            state.withLock { $0.isLive = true }
            return .live(from: place, after: current.start.position)
        }
        return .frames(try await page(after: current.start.position, standing))
    }

    private func page(after position: Int, _ standing: EventStanding) async throws -> [[UInt8]] {
        let now = hub.environment.now()
        let wasReplica = hub.database.dataAsOf != nil
        let texts = query.map { [$0.text] } ?? []
        let batch = try await hub.database.read(.list) { [orgID = hub.orgID, limit = hub.limits.page] tx in
            try tx.eventBatch(of: orgID, after: position, last: nil, limit: limit, queries: texts, now: now)
        }
        if batch.isBroken {
            guard !wasReplica, hub.database.dataAsOf == nil else {
                // What is missing may be on its way.
                try await Task.sleep(for: .milliseconds(200))
                return []
            }
            state.withLock {
                $0.start.position = batch.current
                $0.start.isCurrent = true
            }
            return [EventFrame.reset(batch.current < position ? .unknown : .expired, at: batch.current)]
        }
        state.withLock {
            $0.start.position = batch.events.last?.sequence ?? position
            $0.start.isCurrent = !batch.isFull
        }
        if let query, let filter = batch.filters[query.text] { query.resolve(filter) }
        let filter = query?.filter
        return batch.events.filter { event in
            standing.visible.matches(event.facts) && (filter?.matches(event.facts) ?? true)
        }.map(\.frame)
    }
}
