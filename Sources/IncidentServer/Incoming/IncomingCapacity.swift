import IncidentAPI
import Synchronization

/// How many incoming webhooks are taken at once, and how many bytes of them are in memory.
///
/// What goes beyond it is asked to come again by 503: senders repeat that, and give up on 429.
final class IncomingCapacity: Sendable {
    private struct Taken {
        var count = 0
        var bytes = 0
    }

    private let limits: ServerLimits
    private let taken = Mutex(Taken())

    init(limits: ServerLimits) { self.limits = limits }

    /// A place for one, until ``Place/leave()``.
    func enter() throws(APIError) -> Place {
        let isFree = taken.withLock { taken in
            guard taken.count < limits.webhooksAtOnce else { return false }
            taken.count += 1
            return true
        }
        guard isFree else { throw Self.full }
        return Place(capacity: self)
    }

    private static let full = APIError(
        .unavailable, "Too many webhooks are coming in.", hint: "Repeat this one later; nothing of it was stored.",
        retryAfterSeconds: 1)

    /// One webhook that is being taken.
    final class Place: Sendable {
        private let capacity: IncomingCapacity
        private let bytes = Mutex(0)

        fileprivate init(capacity: IncomingCapacity) { self.capacity = capacity }

        /// Asks for so many bytes in all.
        func grow(to total: Int) throws(APIError) {
            let isFree = bytes.withLock { bytes in
                let more = max(0, total - bytes)
                let isFree = capacity.taken.withLock { taken in
                    guard taken.bytes + more <= capacity.limits.webhookBytesAtOnce else { return false }
                    taken.bytes += more
                    return true
                }
                if isFree { bytes += more }
                return isFree
            }
            guard isFree else { throw IncomingCapacity.full }
        }

        /// Gives all of it back.
        func leave() {
            let bytes = bytes.withLock { $0 }
            capacity.taken.withLock { taken in
                taken.count -= 1
                taken.bytes -= bytes
            }
        }
    }
}
