import IncidentAPI
import IncidentCore
import IncidentStorage
import Logging

/// Stores how tries went, what a short while brought in one transaction.
actor DeliveryRecorder {
    /// How a try of a delivery went.
    struct Outcome: Sendable {
        var attempt: DeliveryAttemptRecord
        /// The delivery after it.
        var delivery: DeliveryRecord
        /// The endpoint after it; nil when nothing of it changed.
        var endpoint: DeliveryEndpointRecord?
        /// Whether the endpoint had failed before it.
        var wasFailing: Bool
        /// For the timeline: to whom it was sent.
        var host: String
    }

    private static let gathering = Duration.milliseconds(10)
    private static let pause = Duration.seconds(1)
    private static let batch = 500
    /// Who sends waits while more than so many are not stored yet.
    private static let room = 2000

    private let database: any Database
    private let environment: Environment
    private let logger: Logger
    private var queue: [Outcome] = []
    /// The endpoints of which something could not be stored.
    private var unstored: Set<String> = []
    private var waiting: [(count: Int, continuation: CheckedContinuation<Void, Never>)] = []
    private var submitted = 0
    private var stored = 0
    private var isRunning = false
    private var isStopping = false

    init(database: any Database, environment: Environment, logger: Logger) {
        self.database = database
        self.environment = environment
        self.logger = logger
    }

    /// Returns at once, unless too many wait to be stored.
    func submit(_ outcome: Outcome) async {
        queue.append(outcome)
        submitted += 1
        if !isRunning {
            isRunning = true
            Task { await run() }
        }
        await wait(until: submitted - Self.room)
    }

    /// Waits until all that was submitted before is stored or never will be. Returns whether all of an endpoint's is.
    func settle(_ endpointID: String) async -> Bool {
        await wait(until: submitted)
        return unstored.remove(endpointID) == nil
    }

    private func wait(until count: Int) async {
        guard stored < count else { return }
        await withCheckedContinuation { waiting.append((count, $0)) }
    }

    /// Gives up at the first fault from now on: what is not stored is sent again after the next start.
    func stop() { isStopping = true }

    private func run() async {
        // Cancelled or not, what was sent is to be stored.
        try? await Task.sleep(for: Self.gathering)
        while !queue.isEmpty {
            let outcomes = Array(queue.prefix(Self.batch))
            queue.removeFirst(outcomes.count)
            while true {
                do {
                    try await store(outcomes)
                    break
                } catch {
                    logger.warning("what was sent is noted later", metadata: ["error": "\(error)"])
                    if isStopping {
                        unstored.formUnion(outcomes.map(\.delivery.endpointID))
                        break
                    }
                    if let error = error as? StorageError, error.kind == .fault {
                        await storeEach(outcomes)
                        break
                    }
                    try? await Task.sleep(for: Self.pause)
                }
            }
            stored += outcomes.count
            let done = waiting.filter { $0.count <= stored }
            waiting.removeAll { $0.count <= stored }
            for waiter in done { waiter.continuation.resume() }
        }
        isRunning = false
    }

    /// One that can never be stored does not keep the others from it; it is sent again.
    private func storeEach(_ outcomes: [Outcome]) async {
        for outcome in outcomes {
            do {
                try await store([outcome])
            } catch {
                unstored.insert(outcome.delivery.endpointID)
                logger.error(
                    "how a delivery went cannot be noted",
                    metadata: ["delivery": "\(outcome.delivery.deliveryID)", "error": "\(error)"])
            }
        }
    }

    private func store(_ outcomes: [Outcome]) async throws {
        guard let orgID = outcomes.first?.delivery.orgID else { return }
        let now = environment.now()
        let newID = environment.newHexID
        let tellsTimeline = outcomes.contains { $0.mayTellTimeline }
        // A timeline is the organisation's; all else here is the worker's own.
        let lock = tellsTimeline ? WriteLock.organization(orgID) : .worker("delivery-results")
        try await database.write(lock) { tx in
            for outcome in outcomes { try tx.store(outcome, at: now, newID: newID) }
        }
    }
}

extension DeliveryRecorder.Outcome {
    fileprivate var mayTellTimeline: Bool {
        delivery.number > 0 && (delivery.state != .delivered || delivery.attempts > 1 || wasFailing)
    }
}

extension WriteTransaction {
    fileprivate func store(
        _ outcome: DeliveryRecorder.Outcome, at now: Timestamp, newID: () -> String
    ) throws {
        let delivery = outcome.delivery
        try append(outcome.attempt)
        if outcome.mayTellTimeline, let text = try timelineText(outcome) {
            try tellHookTimeline(of: delivery.number, of: delivery.orgID, text, at: now, newID: newID)
        }
        try update(delivery)
        if let endpoint = outcome.endpoint { try update(endpoint) }
    }

    /// What the timeline tells of a try: the first failure, the last, and the recovery. Nil for what lies between.
    private func timelineText(_ outcome: DeliveryRecorder.Outcome) throws -> String? {
        let delivery = outcome.delivery
        if let endpoint = outcome.endpoint, endpoint.disabledAt.isSet { return endpoint.endText }
        let hadFailed = try lastDeliveryFailed(
            ofHook: delivery.enabledHookID, forIncident: delivery.number, of: delivery.orgID)
        switch delivery.state {
        case .delivered:
            guard hadFailed || delivery.attempts > 1 else { return nil }
            return "The webhook to \(outcome.host) works again: it has taken \(delivery.event)."
        case .failed:
            return """
                The webhook to \(outcome.host) has not taken \(delivery.event) in \(delivery.attempts) tries; the last \
                time \(delivery.error). It is not tried again.
                """
        case .waiting:
            guard delivery.attempts == 1, !hadFailed else { return nil }
            return "The webhook to \(outcome.host) failed with \(delivery.event): \(delivery.error). It is tried again."
        }
    }
}
