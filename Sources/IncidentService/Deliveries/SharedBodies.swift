import Synchronization

/// The bodies of the events that are just being told to many.
final class SharedBodies: Sendable {
    private static let capacity = 32
    /// A longer one is read for each delivery.
    private static let longest = 64 << 10

    /// By sequence, the oldest first.
    private let known = Mutex<[(sequence: Int, body: String)]>([])

    func body(of sequence: Int) -> String? { known.withLock { $0.last { $0.sequence == sequence }?.body } }

    func keep(_ body: String, of sequence: Int) {
        guard body.utf8.count <= Self.longest else { return }
        known.withLock { known in
            guard !known.contains(where: { $0.sequence == sequence }) else { return }
            if known.count == Self.capacity { known.removeFirst() }
            known.append((sequence, body))
        }
    }
}
