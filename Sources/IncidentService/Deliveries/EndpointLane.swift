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
    /// So many look at the database at a time, since others want to, too.
    let readSlots: Slots
    let bodies: SharedBodies
    let counters: DeliveryCounters
    let logger: Logger

    /// What was read of the endpoint.
    private struct Work {
        var endpoint: DeliveryEndpointRecord
        var hooks: [String: EnabledHookRecord]
        var deliveries: [DeliveryRecord]
        var needsLeases: Bool

        /// The hooks that are gone and whose deliveries are not.
        var orphans: Set<String> { Set(deliveries.map(\.enabledHookID)).subtracting(hooks.keys) }
    }

    /// When the lane is to be run again.
    enum Rest: Sendable {
        /// When there is something to send: nothing waits, or another server sends.
        case idle
        /// After a while, or when there is something else to send.
        case until(Duration)
        /// After a while, and not before: the endpoint has failed.
        case pause(Duration)
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
            guard work.orphans.isEmpty else {
                for hook in work.orphans {
                    try await giveUp(hook, of: work.endpoint, "the hook was disabled", at: now)
                }
                continue
            }
            let endpoint = work.endpoint
            guard let first = work.deliveries.first else { return .idle }
            guard !endpoint.disabledAt.isSet else {
                // What was planned while it was being disabled.
                try await giveUp(nil, of: endpoint, "the endpoint is disabled: \(endpoint.disabledReason)", at: now)
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
            let after = await send(chains, work)
            if after.disabledAt.isSet { return .idle }
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
                var deliveries = try tx.waitingDeliveries(for: endpointID, of: orgID, limit: Self.window)
                if deliveries.count == Self.window, Self.chains(of: deliveries, at: now).isEmpty {
                    // So much waits behind what failed that nothing else is seen.
                    deliveries += try tx.waitingDeliveries(
                        for: endpointID, of: orgID, besides: Set(deliveries.map(\.number)), limit: Self.window)
                }
                let hooks = try Set(deliveries.map(\.enabledHookID)).compactMap { try tx.enabledHook($0, of: orgID) }
                return Work(
                    endpoint: endpoint, hooks: Dictionary(uniqueKeysWithValues: hooks.map { ($0.enabledHookID, $0) }),
                    deliveries: deliveries, needsLeases: tx.needsLeases)
            }
        }
    }

    /// - Parameter hook: whose deliveries; nil for all.
    private func giveUp(
        _ hook: String?, of endpoint: DeliveryEndpointRecord, _ reason: String, at now: Timestamp
    ) async throws {
        _ = try await database.write(.worker("delivery-results")) { tx in
            try tx.failWaitingDeliveries(
                for: endpoint.endpointID, ofHook: hook, of: endpoint.orgID, error: reason, at: now)
        }
    }

    private func isHeld(_ work: Work) async throws -> Bool {
        if hold.isSafe(endpointID, needsLeases: work.needsLeases) { return true }
        let now = environment.now()
        return try await database.write(.worker("delivery-holds")) { [hold, endpointID] tx in
            try hold.take([endpointID], at: now, tx).contains(endpointID)
        }
    }

    // MARK: Sending

    /// Sends what waits of several incidents. Returns the endpoint after it, when all of that is stored.
    private func send(_ chains: [[DeliveryRecord]], _ work: Work) async -> DeliveryEndpointRecord {
        let state = LaneState(endpoint: work.endpoint, chains: chains)
        await withTaskGroup { group in
            for _ in 0..<min(Self.width, chains.count) {
                group.addTask {
                    while let chain = state.nextChain() {
                        for delivery in chain where !Task.isCancelled && state.isWorking {
                            guard hold.isSafe(endpointID, needsLeases: work.needsLeases) else { return }
                            guard await send(delivery, work, state) else { break }
                        }
                    }
                }
            }
        }
        await recorder.settle()
        return state.endpoint
    }

    /// Returns whether the endpoint took it.
    private func send(_ delivery: DeliveryRecord, _ work: Work, _ state: LaneState) async -> Bool {
        let slots = work.endpoint.failures > 0 ? failingSlots : healthySlots
        await slots.take()
        guard hold.isSafe(endpointID, needsLeases: work.needsLeases) else {
            await slots.giveBack()
            return false
        }
        let begun = ContinuousClock.now
        let at = environment.now()
        let result = await result(of: delivery, work, at: at)
        await slots.giveBack()
        // One that was cut off by the server's end is sent again.
        guard !Task.isCancelled || result.isSuccess else { return false }
        counters.count(result)
        let attempt = DeliveryAttemptRecord(
            orgID: orgID, deliveryID: delivery.deliveryID, attempt: 0, attemptedAt: at,
            microseconds: Int((ContinuousClock.now - begun) / .microseconds(1)), status: result.status,
            error: result.error,
            answer: String(decoding: result.answer.utf8.prefix(SendResult.answerLimit), as: UTF8.self))
        let outcome = state.note(
            result, of: delivery, attempt, host: HookTarget(url: work.endpoint.url).place, at: environment.now(),
            chance: Double.random(in: 0...1))
        await recorder.submit(outcome)
        return result.isSuccess
    }

    private func result(of delivery: DeliveryRecord, _ work: Work, at now: Timestamp) async -> SendResult {
        do {
            guard let hook = work.hooks[delivery.enabledHookID] else {
                throw StorageError("there is no hook \(delivery.enabledHookID)")
            }
            return await sender.send(try await message(of: delivery, hook, at: now))
        } catch {
            logger.error(
                "a delivery cannot be made ready",
                metadata: ["delivery": "\(delivery.deliveryID)", "error": "\(error)"])
            return SendResult(status: 0, error: "the server could not make it ready; its log has the cause")
        }
    }

    private func message(
        of delivery: DeliveryRecord, _ hook: EnabledHookRecord, at now: Timestamp
    ) async throws -> OutgoingMessage {
        let body = try await body(of: delivery)
        let headers = WebhookSignature.headers(
            id: delivery.deliveryID, body: body, secrets: try hook.secrets(at: now, environment.secrets),
            time: Int(now.microseconds / 1_000_000))
        return OutgoingMessage(deliveryID: delivery.deliveryID, url: hook.url, headers: headers, body: body)
    }

    /// Read for each by itself: bodies are long, and many wait.
    private func body(of delivery: DeliveryRecord) async throws -> String {
        guard delivery.body.isEmpty else { return delivery.body }
        if let known = bodies.body(of: delivery.sequence) { return DeliveryBody.text(known, id: delivery.deliveryID) }
        let shared = try await database.read { try $0.deliveryBody(of: delivery.orgID, sequence: delivery.sequence) }
        guard let shared else { throw StorageError("the body of event \(delivery.sequence) is gone") }
        bodies.keep(shared, of: delivery.sequence)
        return DeliveryBody.text(shared, id: delivery.deliveryID)
    }
}

extension EnabledHookRecord {
    /// So long after a rotation both secrets are good.
    static let rotationSeconds = 24 * 3600

    /// The secrets to sign with; while one replaces another the old one comes first.
    func secrets(at now: Timestamp, _ keys: SecretKeys) throws -> [String] {
        guard !secret.isEmpty else { return [] }
        let key = try keys.requireKey()
        let current = try open(secret, with: key)
        guard !oldSecret.isEmpty, now < rotatedAt.advanced(bySeconds: Self.rotationSeconds) else { return [current] }
        return [try open(oldSecret, with: key), current]
    }

    private func open(_ sealed: String, with key: SecretKey) throws -> String {
        guard let secret = key.open(sealed, at: secretPlace) else {
            throw StorageError("the secret of \(enabledHookID) was kept with another key")
        }
        return secret
    }
}

extension Timestamp {
    func duration(since other: Timestamp) -> Duration { .microseconds(microseconds - other.microseconds) }
}
