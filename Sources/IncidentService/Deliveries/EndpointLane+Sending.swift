import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

extension EndpointLane {
    /// Sends what waits of several incidents. Returns whether all of how that went is stored.
    func send(_ state: LaneState, of count: Int, _ work: Work) async -> Bool {
        await withTaskGroup { group in
            for _ in 0..<min(Self.width, count) {
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
        return await recorder.settle(endpointID)
    }

    /// Returns whether the next of the incident may follow.
    private func send(_ delivery: DeliveryRecord, _ work: Work, _ state: LaneState) async -> Bool {
        let slots = work.endpoint.isMail ? mailSlots : work.endpoint.failures > 0 ? failingSlots : healthySlots
        await slots.take()
        guard hold.isSafe(endpointID, needsLeases: work.needsLeases) else {
            await slots.giveBack()
            return false
        }
        let begun = ContinuousClock.now
        let at = environment.now()
        let result: SendResult
        do {
            result = await sender.send(try await message(of: delivery, work, at: at))
            await slots.giveBack()
        } catch {
            await slots.giveBack()
            guard error is BodyIsGone else {
                state.stop(error)
                return false
            }
            await recorder.submit(giveUp(delivery, work, at: at))
            return true
        }
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

    /// Nothing is there to be sent any more.
    private struct BodyIsGone: Error {}

    /// What is to be stored of a delivery that never can be sent. The endpoint has no part in that.
    private func giveUp(
        _ delivery: DeliveryRecord, _ work: Work, at now: Timestamp
    ) -> DeliveryRecorder.Outcome {
        let attempt = DeliveryAttemptRecord(
            orgID: orgID, deliveryID: delivery.deliveryID, attempt: 0, attemptedAt: now, microseconds: 0, status: 0,
            error: "the body of the event is gone", answer: "")
        var outcome = DeliveryRecorder.Outcome(
            attempt: attempt, delivery: delivery, wasFailing: false, host: HookTarget(url: work.endpoint.url).place)
        outcome.delivery.attempts += 1
        outcome.delivery.updatedAt = now
        (outcome.delivery.state, outcome.delivery.nextTryAt) = (.failed, .unset)
        (outcome.delivery.status, outcome.delivery.error) = (0, attempt.error)
        return outcome
    }

    private func message(of delivery: DeliveryRecord, _ work: Work, at now: Timestamp) async throws -> OutgoingMessage {
        guard let hook = work.hooks[delivery.enabledHookID] else {
            throw StorageError("there is no hook \(delivery.enabledHookID)")
        }
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
        guard let shared else { throw BodyIsGone() }
        bodies.keep(shared, of: delivery.sequence)
        return DeliveryBody.text(shared, id: delivery.deliveryID)
    }
}

extension DeliveryEndpointRecord {
    fileprivate var isMail: Bool { url.hasPrefix("mailto:") }
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
