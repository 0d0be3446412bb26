public import IncidentAPI
public import IncidentCore
public import IncidentStorage
public import Logging
import Synchronization

/// Tells the viewers of this server what happens. It alone reads the outbox for them, and what it read stands once in
/// memory, however many look on.
public final class EventHub: Sendable {
    struct State {
        var ring = EventRing()
        /// The event at the ring's position, when it was read here: another one there means another history.
        var last: OutboxEvent?
        /// Moves when the position was set anew: what was read for the one before is not for this one.
        var epoch = 0
        var viewers = 0
        var queries: [String: (query: EventQuery, feeds: Int)] = [:]
        /// The number of the last query that there was.
        var lastQuery = 0
        var seats: [String: (seat: EventSeat, feeds: Int)] = [:]
        /// Those at which nobody has looked since they were taken.
        var newSeats: [EventSeat] = []
        /// Up to here it is said which events cannot be read.
        var noted = 0
        var listeners: [@Sendable () -> Void] = []
    }

    public let limits: EventLimits
    let orgID = Bootstrap.orgID
    let database: any Database
    let authenticator: Authenticator
    let environment: Environment
    let logger: Logger
    let state = Mutex(State())

    public init(
        database: any Database, authenticator: Authenticator, environment: Environment = .live,
        limits: EventLimits = EventLimits(), logger: Logger
    ) {
        self.database = database
        self.authenticator = authenticator
        self.environment = environment
        self.limits = limits
        self.logger = logger
    }

    /// What is in memory now.
    public var ring: EventRing { state.withLock { $0.ring } }

    /// How many are told of what happens as it happens.
    public var viewers: Int { state.withLock { $0.viewers } }

    /// Calls `body` when there is news, or when a token's rights changed. It must return at once.
    public func listen(_ body: @escaping @Sendable () -> Void) { state.withLock { $0.listeners.append(body) } }

    func tellListeners() {
        for listener in state.withLock({ $0.listeners }) { listener() }
    }

    // MARK: Opening

    /// Opens the stream of events for one who shows `token`, which stands for `caller`.
    ///
    /// - Parameters:
    ///   - queryString: which incidents are wanted; empty for all.
    ///   - lastEventID: the event that the viewer knows last; nil to begin now.
    /// - Throws: `APIError`.
    public func open(
        token: String, caller: Caller, queryString: String, after lastEventID: Int?
    ) async throws(APIError) -> EventFeed {
        try caller.require(.viewer, for: "The stream of events")
        let isReplica = database.dataAsOf != nil
        let now = environment.now()
        let (current, filter): (Int, IncidentFilter)
        do {
            (current, filter) = try await database.read { [orgID] tx in
                let resolver = QueryResolver(StoredVocabulary(tx, orgID: orgID), now: now, field: "queryString")
                return (try tx.requireOrganization(orgID).eventSequence, try resolver.filter(of: queryString))
            }
        } catch {
            throw APIError(failing: "the stream of events", error, logger)
        }
        var start = EventFeed.Start(
            position: lastEventID ?? current, isCurrent: lastEventID == nil || lastEventID == current)
        if let lastEventID, lastEventID > current {
            guard !isReplica, database.dataAsOf == nil else {
                throw APIError(
                    .unavailable, "What came before this event cannot be read now.", retryAfterSeconds: 2)
            }
            start = EventFeed.Start(position: current, reset: .unknown)
        }
        return state.withLock { state in
            let seat = state.takeSeat(token, caller)
            let query = filter == .everything ? nil : state.takeQuery(queryString, filter)
            return EventFeed(self, seat: seat, query: query, from: start)
        }
    }

    func close(_ feed: EventFeed) {
        state.withLock { state in
            let token = feed.seat.token
            // Another may have taken the place of one that lost its right.
            if let (seat, count) = state.seats[token], seat === feed.seat {
                state.seats[token] = count > 1 ? (seat, count - 1) : nil
            }
            guard let text = feed.query?.text, let count = state.queries[text]?.feeds else { return }
            if count > 1 { state.queries[text]?.feeds = count - 1 } else { state.queries[text] = nil }
        }
    }

    // MARK: Who looks on

    /// The place in the ring from which one goes on who knows all up to `sequence`, and is told from now on; nil when
    /// what comes next has to be read.
    func attach(after sequence: Int) -> Int? {
        let (place, isFirst) = state.withLock { state in
            if state.viewers == 0 { state.begin(at: sequence) }
            guard let place = state.ring.place(after: sequence) else {
                return (nil as Int?, false)
            }
            state.viewers += 1
            return (place, state.viewers == 1)
        }
        // The one who reads sleeps while nobody looks on.
        if isFirst { environment.commits.fire() }
        return place
    }

    func detach() {
        state.withLock { state in
            state.viewers -= 1
            if state.viewers == 0 { state.begin(at: state.ring.position) }
        }
    }
}

extension EventHub.State {
    /// The seat of a token, for one more viewer. One that lost its right does not get it back, whoever sits there.
    mutating func takeSeat(_ token: String, _ caller: Caller) -> EventSeat {
        if let (seat, count) = seats[token], seat.standing != nil {
            seats[token] = (seat, count + 1)
            return seat
        }
        let seat = EventSeat(token: token, caller)
        seats[token] = (seat, 1)
        newSeats.append(seat)
        return seat
    }

    /// The query of that text, for one more viewer.
    mutating func takeQuery(_ text: String, _ filter: IncidentFilter) -> EventQuery {
        if let (query, count) = queries[text] {
            queries[text] = (query, count + 1)
            return query
        }
        lastQuery += 1
        let query = EventQuery(text, number: lastQuery, filter)
        queries[text] = (query, 1)
        return query
    }

    mutating func begin(at sequence: Int) {
        ring.begin(at: sequence)
        last = nil
        epoch += 1
    }
}
