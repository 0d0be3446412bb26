import IncidentAPI
import Synchronization

/// Makes identifiers of 24 hexadecimal digits: 14 of the time in microseconds, 10 random. Each is greater than the
/// ones before, also when the clock is set back, so that their order is the order of creation.
final class SortableIdentifiers: Sendable {
    private let last = Mutex<Int64>(0)

    func next() -> String {
        let time = last.withLock { last in
            last = max(last + 1, Timestamp.now().microseconds)
            return last
        }
        return hex(UInt64(time), digits: 14) + hex(UInt64.random(in: 0..<(1 << 40)), digits: 10)
    }

    private func hex(_ value: UInt64, digits: Int) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: digits - text.utf8.count) + text
    }
}
