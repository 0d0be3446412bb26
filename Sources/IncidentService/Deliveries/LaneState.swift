import IncidentAPI
import IncidentStorage
import Synchronization

/// What those who send to one endpoint side by side have in common.
final class LaneState: Sendable {
    private struct State {
        var endpoint: DeliveryEndpointRecord
        var chains: ArraySlice<[DeliveryRecord]>
        /// Whether nothing has failed yet.
        var isWorking = true
        /// What keeps this server from sending.
        var fault: (any Error)?
    }

    private let state: Mutex<State>

    init(endpoint: DeliveryEndpointRecord, chains: [[DeliveryRecord]]) {
        state = Mutex(State(endpoint: endpoint, chains: chains[...]))
    }

    var endpoint: DeliveryEndpointRecord { state.withLock { $0.endpoint } }
    var isWorking: Bool { state.withLock { $0.isWorking } }

    var fault: (any Error)? { state.withLock { $0.fault } }

    /// Ends the sending for a reason that is this server's, and not the endpoint's.
    func stop(_ fault: any Error) { state.withLock { ($0.isWorking, $0.fault) = (false, fault) } }

    /// The next incident's deliveries; nil when there is none, and after a failure.
    func nextChain() -> [DeliveryRecord]? { state.withLock { $0.isWorking ? $0.chains.popFirst() : nil } }

    /// Takes in how a try went: what is to be stored of it.
    ///
    /// - Parameter chance: from 0 to 1, for the jitter of the pause.
    func note(
        _ result: SendResult, of delivery: DeliveryRecord, _ attempt: DeliveryAttemptRecord, host: String,
        at now: Timestamp, chance: Double
    ) -> DeliveryRecorder.Outcome {
        state.withLock { state in
            var outcome = DeliveryRecorder.Outcome(
                attempt: attempt, delivery: delivery, wasFailing: state.endpoint.failures > 0, host: host)
            outcome.delivery.attempts += 1
            outcome.delivery.updatedAt = now
            outcome.delivery.status = result.status
            outcome.delivery.error = result.fault
            if result.isSuccess {
                outcome.delivery.state = .delivered
                outcome.delivery.nextTryAt = .unset
                // What fails beside it has the last word.
                if state.endpoint.failures > 0, state.isWorking {
                    state.endpoint.recover()
                    outcome.endpoint = state.endpoint
                }
                return outcome
            }
            // What fails side by side is one failure of the endpoint.
            if state.isWorking {
                state.endpoint.fail(result, at: now, chance: chance)
            } else if result.isGone {
                state.endpoint.disable(asGoneAt: now)
            } else {
                state.endpoint.wait(asAskedBy: result, at: now)
            }
            state.isWorking = false
            outcome.endpoint = state.endpoint
            if state.endpoint.disabledAt.isSet || result.isFinal || outcome.delivery.attempts >= RetrySchedule.attempts
            {
                outcome.delivery.state = .failed
                outcome.delivery.nextTryAt = .unset
            } else {
                outcome.delivery.nextTryAt = now.advanced(
                    byFractional: RetrySchedule.pause(after: outcome.delivery.attempts, chance: chance))
            }
            return outcome
        }
    }
}

extension DeliveryEndpointRecord {
    fileprivate mutating func recover() {
        failures = 0
        nextTryAt = .unset
        failingSince = .unset
    }

    fileprivate mutating func fail(_ result: SendResult, at now: Timestamp, chance: Double) {
        failures += 1
        if !failingSince.isSet { failingSince = now }
        let pause = RetrySchedule.pause(after: failures, chance: chance)
        let asked = Double(min(result.retryAfterSeconds ?? 0, RetrySchedule.longestPause))
        nextTryAt = now.advanced(byFractional: max(pause, asked))
        if result.isGone {
            disable(asGoneAt: now)
        } else if EndpointHealth.isHopeless(failures: failures, since: failingSince, now: now) {
            disable("it has failed for five days", at: now)
        }
    }

    /// A receiver that asks for a longer pause has it.
    fileprivate mutating func wait(asAskedBy result: SendResult, at now: Timestamp) {
        let asked = now.advanced(bySeconds: min(result.retryAfterSeconds ?? 0, RetrySchedule.longestPause))
        nextTryAt = max(nextTryAt, asked)
    }

    fileprivate mutating func disable(asGoneAt now: Timestamp) {
        disable("it answered 410, which says that it wants nothing more", at: now)
    }

    private mutating func disable(_ reason: String, at now: Timestamp) {
        disabledAt = now
        disabledReason = reason
    }
}

extension Timestamp {
    fileprivate func advanced(byFractional seconds: Double) -> Timestamp {
        Timestamp(microseconds: self.microseconds + Int64(seconds * 1_000_000))
    }
}
