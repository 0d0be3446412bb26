import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import Logging
import Synchronization

/// Sends what waits for one endpoint: in order for each incident, several incidents beside each other while all goes well.
///
/// After a failure the endpoint is left alone for a pause; then one delivery finds out whether it works again. That is
/// the oldest at first, so that a short fault changes no order; from its second failure on the others come first, so that
/// what a receiver cannot take does not keep the rest from it.
struct EndpointLane: Sendable {
    /// Connections to one endpoint at a time.
    static let width = 4
    private static let window = 256
    /// So many times it looks behind those incidents that wait for their next try.
    private static let looks = 8
    /// After a fault of this server's own.
    private static let faultRest = Duration.seconds(30)
    /// Until another look while the database's primary is away.
    private static let absence = Duration.seconds(2)

    let endpointID: String
    let orgID: String
    let database: any Database
    let environment: Environment
    let sender: any HookSender
    let recorder: DeliveryRecorder
    let hold: EndpointHold
    /// For endpoints that have answered last time.
    let healthySlots: Slots
    /// For the others, so that those that hang keep nobody waiting.
    let failingSlots: Slots
    /// For mail, which goes by one server and may take a minute.
    let mailSlots: Slots
    /// So many look at the database at a time, since others want to, too.
    let readSlots: Slots
    let bodies: SharedBodies
    let counters: DeliveryCounters
    let logger: Logger

    /// What was read of the endpoint.
    struct Work {
        var endpoint: DeliveryEndpointRecord
        var hooks: [String: EnabledHookRecord]
        var deliveries: [DeliveryRecord]
        var needsLeases: Bool

        /// The deliveries whose hooks are gone.
        var orphans: [DeliveryRecord] { deliveries.filter { hooks[$0.enabledHookID] == nil } }
    }

    /// When the lane is to be run again.
    enum Rest: Sendable {
        /// When there is something to send: nothing waits, or another server sends.
        case idle
        /// After a while, or when there is something else to send.
        case until(Duration)
        /// After a while, and not before unless somebody ends the pause: the endpoint has failed.
        case pause(Duration)
        /// After a while, and not before: this server has failed.
        case fault(Duration)
    }

    /// Sends until nothing is left that may be sent now.
    ///
    /// - Parameter isPauseOver: whether the endpoint's pause is over whatever the clock of the day says, which may have
    ///   been set since.
    func run(isPauseOver: Bool) async throws -> Rest {
        var isPauseOver = isPauseOver
        while !Task.isCancelled {
            let now = environment.now()
            // What a replica says waits may have been sent.
            guard database.dataAsOf == nil else { return .until(Self.absence) }
            guard let work = try await read(at: now) else { return .idle }
            let (endpoint, orphans) = (work.endpoint, work.orphans)
            guard orphans.isEmpty else {
                try await giveUp(orphans, "the hook was disabled", at: now)
                continue
            }
            guard let first = work.deliveries.first else { return .idle }
            guard !endpoint.disabledAt.isSet else {
                try await giveUp(
                    work.deliveries, "the endpoint is disabled: \(endpoint.disabledReason)", telling: endpoint, at: now)
                continue
            }
            if !isPauseOver, endpoint.nextTryAt.isSet,
                !RetrySchedule.isDue(endpoint.nextTryAt, after: RetrySchedule.attempts, now: now)
            {
                return .pause(endpoint.nextTryAt.duration(since: now))
            }
            guard try await isHeld(work) else { return .idle }
            var chains = Self.chains(of: work.deliveries, at: now)
            guard !chains.isEmpty else {
                let next = work.deliveries.map(\.nextTryAt).filter(\.isSet).min() ?? first.nextTryAt
                return .until(max(next.duration(since: now), .milliseconds(100)))
            }
            if endpoint.failures > 0 { chains = Self.probe(of: chains) }
            let state = LaneState(endpoint: endpoint, chains: chains)
            let isStored = await send(state, of: chains.count, work)
            if let fault = state.fault { return try rest(after: fault) }
            // What is not noted would be sent again at once, and again.
            if !isStored { return .fault(Self.faultRest) }
            let after = state.endpoint
            if after.disabledAt.isSet { continue }
            if after.nextTryAt.isSet, after != endpoint {
                return .pause(after.nextTryAt.duration(since: environment.now()))
            }
            // Whoever brings more has the lane run again.
            let isWhole = work.deliveries.count < Self.window && work.deliveries.allSatisfy { !$0.nextTryAt.isSet }
            if isWhole, after.failures == 0, chains.joined().count == work.deliveries.count { return .idle }
            // Where nothing was tried, the pause is still over.
            isPauseOver = isPauseOver && after == endpoint
        }
        return .idle
    }

    /// Each incident's deliveries in their order, as far as they may be sent now.
    private static func chains(of deliveries: [DeliveryRecord], at now: Timestamp) -> [[DeliveryRecord]] {
        var chains: [[DeliveryRecord]] = []
        var places: [Int: Int] = [:]
        var held: Set<Int> = []
        for delivery in deliveries where !held.contains(delivery.number) {
            let isDue = RetrySchedule.isDue(delivery.nextTryAt, after: delivery.attempts, now: now)
            guard isDue else {
                if delivery.number > 0 { held.insert(delivery.number) }
                continue
            }
            // A test is for no incident, and waits for none.
            if delivery.number > 0, let place = places[delivery.number] {
                chains[place].append(delivery)
            } else {
                places[delivery.number] = chains.count
                chains.append([delivery])
            }
        }
        return chains
    }

    /// The one delivery that finds out whether a failing endpoint works again.
    private static func probe(of chains: [[DeliveryRecord]]) -> [[DeliveryRecord]] {
        let heads = chains.compactMap(\.first)
        let head = heads.enumerated().min { a, b in
            (max(a.element.attempts - 1, 0), a.offset) < (max(b.element.attempts - 1, 0), b.offset)
        }
        return head.map { [[$0.element]] } ?? []
    }

    private func read(at now: Timestamp) async throws -> Work? {
        try await readSlots.with {
            try await database.read { [orgID, endpointID] tx -> Work? in
                guard let endpoint = try tx.deliveryEndpoint(endpointID, of: orgID) else { return nil }
                let deliveries = try Self.deliveries(for: endpointID, of: orgID, at: now, tx)
                let hooks = try Set(deliveries.map(\.enabledHookID)).compactMap { try tx.enabledHook($0, of: orgID) }
                return Work(
                    endpoint: endpoint, hooks: Dictionary(uniqueKeysWithValues: hooks.map { ($0.enabledHookID, $0) }),
                    deliveries: deliveries, needsLeases: tx.needsLeases)
            }
        }
    }

    /// The first that wait, and with them more while so much waits behind what has failed that nothing else is seen.
    private static func deliveries(
        for endpointID: String, of orgID: String, at now: Timestamp, _ tx: some Reading
    ) throws -> [DeliveryRecord] {
        var deliveries = try tx.waitingDeliveries(for: endpointID, of: orgID, limit: window)
        var isFull = deliveries.count == window
        for _ in 1..<looks where isFull && !chains(of: deliveries, at: now).contains(where: \.isNew) {
            let known = Set(deliveries.map(\.deliveryID))
            // What is for no incident waits for none, and is not left out.
            let more = try tx.waitingDeliveries(
                for: endpointID, of: orgID, besides: Set(deliveries.map(\.number)).subtracting([0]), limit: window)
            isFull = more.count == window
            deliveries += more.filter { !known.contains($0.deliveryID) }
        }
        return deliveries
    }

    /// - Parameter endpoint: the one whose end the timelines of the incidents are told of, unless they were; nil for none.
    private func giveUp(
        _ deliveries: [DeliveryRecord], _ reason: String, telling endpoint: DeliveryEndpointRecord? = nil,
        at now: Timestamp
    ) async throws {
        let newID = environment.newHexID
        // A timeline is the organisation's.
        let lock = endpoint == nil ? WriteLock.worker("delivery-results") : .organization(orgID)
        try await database.write(lock) { [orgID] tx in
            if let endpoint {
                for number in Set(deliveries.map(\.number)).sorted()
                where try !tx.hasActivityItem(
                    endpoint.endText, ofIncident: number, of: orgID, since: endpoint.disabledAt)
                {
                    try tx.tellHookTimeline(of: number, of: orgID, endpoint.endText, at: now, newID: newID)
                }
            }
            try tx.failWaiting(deliveries.map(\.deliveryID), of: orgID, error: reason, at: now)
        }
    }

    private func isHeld(_ work: Work) async throws -> Bool {
        if hold.isSafe(endpointID, needsLeases: work.needsLeases) { return true }
        let now = environment.now()
        let taken = try await database.write(.worker("delivery-holds")) { [hold, endpointID] tx in
            try hold.take([endpointID], at: now, tx)
        }
        hold.begin(taken)
        return taken.endpointIDs.contains(endpointID)
    }

    /// A database that is away is the worker's concern; anything else is told here, and is tried again in a while.
    private func rest(after fault: any Error) throws -> Rest {
        if fault is CancellationError { throw fault }
        if let fault = fault as? StorageError, fault.kind != .fault { throw fault }
        logger.error("an endpoint cannot be sent to", metadata: ["endpoint": "\(endpointID)", "error": "\(fault)"])
        return .fault(Self.faultRest)
    }
}

extension Timestamp {
    func duration(since other: Timestamp) -> Duration { .microseconds(microseconds - other.microseconds) }
}

extension [DeliveryRecord] {
    /// Whether its first was never tried.
    fileprivate var isNew: Bool { first?.attempts == 0 }
}
