import IncidentAPI
import IncidentCore
import Synchronization

/// How many incoming webhooks are taken at once, and how much memory they take.
///
/// What goes beyond it is asked to come again by 503: senders repeat that, and give up on 429.
final class IncomingCapacity: Sendable {
    private struct Taken {
        var count = 0
        var bytes = 0

        func isWithin(_ limit: Taken) -> Bool { count <= limit.count && bytes <= limit.bytes }
        static func + (a: Taken, b: Taken) -> Taken { Taken(count: a.count + b.count, bytes: a.bytes + b.bytes) }
        static func - (a: Taken, b: Taken) -> Taken { Taken(count: a.count - b.count, bytes: a.bytes - b.bytes) }
    }

    /// What is taken by all, and of it by each address that has a share.
    private struct State {
        var all = Taken()
        var addresses: [IPAddress: Taken] = [:]
    }

    /// A parsed body takes about four times what came of it.
    private static let memoryPerByte = 4
    /// One address may take this part of what there is.
    private static let addresses = 8

    private let limit: Taken
    private let limitPerAddress: Taken
    private let state = Mutex(State())

    init(count: Int, bytes: Int) {
        limit = Taken(count: count, bytes: bytes)
        limitPerAddress = Taken(count: max(1, count / Self.addresses), bytes: bytes / Self.addresses)
    }

    /// A place for one, until ``Place/leave()``.
    ///
    /// - Parameter address: whose share it comes out of; nil where no share is kept.
    func enter(from address: IPAddress? = nil) throws(APIError) -> Place {
        guard take(Taken(count: 1), of: address) else { throw Self.full }
        return Place(capacity: self, address: address)
    }

    private func take(_ more: Taken, of address: IPAddress?) -> Bool {
        state.withLock { state in
            let all = state.all + more
            guard all.isWithin(limit) else { return false }
            if let address {
                let own = state.addresses[address, default: Taken()] + more
                guard own.isWithin(limitPerAddress) else { return false }
                state.addresses[address] = own
            }
            state.all = all
            return true
        }
    }

    private func giveBack(_ taken: Taken, of address: IPAddress?) {
        state.withLock { state in
            state.all = state.all - taken
            guard let address, let own = state.addresses[address] else { return }
            state.addresses[address] = own.count > taken.count ? own - taken : nil
        }
    }

    private static let full = APIError(
        .unavailable, "Too many webhooks are coming in.", hint: "Repeat this one later; nothing of it was stored.",
        retryAfterSeconds: 1)

    /// One webhook that is being taken.
    final class Place: Sendable {
        private let capacity: IncomingCapacity
        private let address: IPAddress?
        private let bytes = Mutex(0)

        fileprivate init(capacity: IncomingCapacity, address: IPAddress?) {
            self.capacity = capacity
            self.address = address
        }

        /// Asks for what a body of so many bytes in all takes.
        func grow(to total: Int) throws(APIError) {
            let isFree = bytes.withLock { bytes in
                let more = max(0, IncomingCapacity.memoryPerByte * total - bytes)
                guard capacity.take(Taken(bytes: more), of: address) else { return false }
                bytes += more
                return true
            }
            guard isFree else { throw IncomingCapacity.full }
        }

        /// Gives all of it back.
        func leave() { capacity.giveBack(Taken(count: 1, bytes: bytes.withLock { $0 }), of: address) }
    }
}
