import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import Logging
import Synchronization

/// Makes of each event its deliveries, one for each hook that is to hear of it.
final class DeliveryFanOut: Sendable {
    static let cursor = "deliveries"
    private static let batch = 100
    /// The stored cursor lags behind by no more: what no hook hears is not worth a commit each.
    private static let lag = 1000

    private let database: any Database
    private let environment: Environment
    private let orgID: String
    private let hold: EndpointHold
    private let logger: Logger
    /// All events up to here are dealt with. It runs ahead of the stored cursor while no hook is there to hear.
    private let position = Mutex(0)

    init(database: any Database, environment: Environment, orgID: String, hold: EndpointHold, logger: Logger) {
        self.database = database
        self.environment = environment
        self.orgID = orgID
        self.hold = hold
        self.logger = logger
    }

    struct Step: Sendable {
        /// Whether there may be more events.
        var isFull = false
        /// The endpoints that something waits for now, and that this server sends to.
        var endpoints: Set<String> = []
    }

    /// Deals with the next events.
    func step() async throws -> Step {
        do {
            return try await next()
        } catch {
            // Another primary may lack events that were seen: the stored cursor alone is as old as its events.
            position.withLock { $0 = 0 }
            throw error
        }
    }

    private func next() async throws -> Step {
        let orgID = orgID
        let position = position.withLock { $0 }
        let (last, count, isHeard) = try await database.read { tx in
            let from = max(position, try tx.outboxCursor(Self.cursor, of: orgID))
            let events = try tx.outboxEvents(of: orgID, after: from, limit: Self.batch)
            guard let last = events.last else { return (from, 0, false) }
            let hooks = try tx.enabledHooks(of: orgID)
            let lag = last.sequence - (try tx.outboxCursor(Self.cursor, of: orgID))
            let isHeard =
                events.contains { event in hooks.contains { $0.hears(event) } } || !hooks.isEmpty && lag > Self.lag
            return (last.sequence, events.count, isHeard)
        }
        guard isHeard else {
            self.position.withLock { $0 = max($0, last) }
            return Step(isFull: count == Self.batch)
        }
        return try await write(after: position)
    }

    private func write(after position: Int) async throws -> Step {
        let (orgID, now, hold) = (orgID, environment.now(), hold)
        let (newID, publicURL) = (environment.newHexID, environment.publicURL)
        let written = try await database.write(.worker(Self.cursor)) { tx -> Written? in
            let from = max(position, try tx.outboxCursor(Self.cursor, of: orgID))
            let events = try tx.outboxEvents(of: orgID, after: from, limit: Self.batch)
            guard let last = events.last else { return nil }
            let plan = try FanOutPlan(events, orgID: orgID, now: now, tx: tx)
            let outcome = try plan.store(newID: newID, publicURL: publicURL, tx)
            try tx.setOutboxCursor(Self.cursor, of: orgID, to: outcome.last)
            return Written(
                outcome: outcome, taken: try hold.take(outcome.endpoints, at: now, tx),
                isFull: events.count == Self.batch || outcome.last < last.sequence)
        }
        guard let written else { return Step() }
        for fault in written.outcome.faults { logger.error("an event cannot be told", metadata: ["error": "\(fault)"]) }
        hold.begin(written.taken)
        self.position.withLock { $0 = max($0, written.outcome.last) }
        return Step(isFull: written.isFull, endpoints: written.taken.endpointIDs)
    }

    private struct Written: Sendable {
        var outcome: FanOutPlan.Outcome
        var taken: EndpointHold.Taken
        var isFull: Bool
    }
}

extension EnabledHookRecord {
    /// Whether it may have to run on an event, as far as the event alone says.
    func hears(_ event: OutboxEvent) -> Bool {
        guard afterSequence < event.sequence else { return false }
        return eventName == .incidentFilter ? event.began.contains(enabledHookID) : takes(event.event)
    }
}
