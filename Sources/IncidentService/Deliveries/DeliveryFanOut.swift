import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
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
    /// All events up to here are dealt with. It runs ahead of the stored cursor while no hook is there to hear.
    private let position = Mutex(0)

    init(database: any Database, environment: Environment, orgID: String, hold: EndpointHold) {
        self.database = database
        self.environment = environment
        self.orgID = orgID
        self.hold = hold
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
        let (last, step) = try await database.write(.worker(Self.cursor)) { tx in
            let from = max(position, try tx.outboxCursor(Self.cursor, of: orgID))
            let events = try tx.outboxEvents(of: orgID, after: from, limit: Self.batch)
            guard let last = events.last else { return (from, Step()) }
            let plan = try FanOutPlan(events, orgID: orgID, now: now, tx: tx)
            let endpoints = try plan.store(newID: newID, publicURL: publicURL, tx)
            try tx.setOutboxCursor(Self.cursor, of: orgID, to: last.sequence)
            let held = try hold.take(endpoints, at: now, tx)
            return (last.sequence, Step(isFull: events.count == Self.batch, endpoints: held))
        }
        self.position.withLock { $0 = max($0, last) }
        return step
    }
}

extension EnabledHookRecord {
    /// Whether it may have to run on an event, as far as the event alone says.
    func hears(_ event: OutboxEvent) -> Bool {
        guard afterSequence < event.sequence else { return false }
        return eventName == .incidentFilter ? event.began.contains(enabledHookID) : takes(event.event)
    }
}
