import IncidentAPI
import IncidentCore
import IncidentStorage
import Logging
public import ServiceLifecycle
import Synchronization

extension EventHub: Service {
    public func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.readOn() }
                group.addTask { await self.watchTokens() }
            }
        }
    }

    // MARK: The outbox

    /// Reads what comes, woken by each command of this process, and looks by itself besides.
    private func readOn() async {
        while !Task.isCancelled {
            let count = environment.commits.count
            guard viewers > 0 else {
                await environment.commits.wait(after: count, atMost: .seconds(3_600))
                continue
            }
            do {
                let outcome = try await step()
                if outcome.isNews {
                    // A moment, so that a burst of commands is read and sent by tens and not one by one.
                    try await Task.sleep(for: .milliseconds(5))
                    continue
                }
                await environment.commits.wait(
                    after: count, atMost: outcome.othersWrite ? limits.poll : limits.ownPoll)
            } catch {
                // A read that was cut off is no end of ours.
                guard !Task.isCancelled else { return }
                logger.debug("live events wait", metadata: ["error": "\(error)"])
                await environment.commits.wait(after: count, atMost: .seconds(1))
            }
        }
    }

    struct StepOutcome {
        var isNews = false
        var othersWrite = false
    }

    /// Reads once what came since, and hands it on.
    @discardableResult func step() async throws -> StepOutcome {
        let (epoch, position, last, viewersQueries, lastQuery) = state.withLock { state in
            (state.epoch, state.ring.position, state.last, state.queries.values.map(\.query), state.lastQuery)
        }
        let queries = viewersQueries.sorted { $0.number < $1.number }
        let now = environment.now()
        let wasReplica = database.dataAsOf != nil
        let batch = try await database.read { [orgID, limits] tx in
            try tx.eventBatch(
                of: orgID, after: position, last: last, limits: limits, queries: queries.map(\.text), now: now)
        }
        // A replica may be behind what was told; what it lacks is not lost.
        if batch.current < position, wasReplica || database.dataAsOf != nil {
            return StepOutcome(othersWrite: batch.othersWrite)
        }
        note(batch.events)
        for query in queries {
            if let filter = batch.filters[query.text] { query.resolve(filter) }
        }
        let events = batch.events.map { LiveEvent($0, judgedBy: queries, upTo: lastQuery) }
        let isNews = state.withLock { state in
            guard state.epoch == epoch else { return false }
            if let reason = batch.broken {
                state.last = nil
                state.ring.append(LiveEvent(reset: reason, at: batch.current), within: limits)
                return true
            }
            for event in events { state.ring.append(event, within: limits) }
            guard let newest = batch.events.last else { return false }
            state.last = newest.record
            return true
        }
        if isNews { tellListeners() }
        return StepOutcome(isNews: isNews, othersWrite: batch.othersWrite)
    }

    /// Says which events cannot be read, once, however many viewers come past them.
    func note(_ events: [ReadEvent]) {
        let faults = events.compactMap { event in event.fault.map { (event.sequence, $0) } }
        guard let newest = faults.last?.0 else { return }
        let noted = state.withLock { state in
            defer { state.noted = max(state.noted, newest) }
            return state.noted
        }
        for (sequence, fault) in faults where sequence > noted {
            logger.error(
                "viewers are not told of an event that cannot be read",
                metadata: ["event": "\(sequence)", "error": "\(fault)"])
        }
    }

    // MARK: Tokens

    private func watchTokens() async {
        var known = -1
        var until = Timestamp.unset
        // Cancelled means the end.
        while (try? await Task.sleep(for: limits.tokenCheck)) != nil {
            let generation = authenticator.generation
            let isDue = generation != known || environment.now() >= until
            // Who has just come was known before: since then a token may have been revoked, or one come that ends sooner.
            let seats = state.withLock { state in
                defer { state.newSeats = [] }
                return isDue ? state.seats.values.map(\.seat) : state.newSeats
            }
            guard !seats.isEmpty else { continue }
            do {
                let next = try await check(seats)
                until = isDue ? next : min(until, next)
                known = generation
            } catch {
                known = -1
                logger.debug("tokens of viewers are looked at later", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Looks at what tokens may, and ends the streams of those that may nothing. Returns when to look again at the
    /// latest.
    private func check(_ seats: [EventSeat]) async throws -> Timestamp {
        var until = Timestamp.latest
        var isChanged = false
        defer { if isChanged { tellListeners() } }
        for seat in seats where seat.standing != nil {
            let found = try await authenticator.standing(of: seat.token)
            if seat.change(to: found?.caller) { isChanged = true }
            if let found { until = min(until, found.until) }
        }
        return until
    }
}
