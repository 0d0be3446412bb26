import CoreMetrics
import NIOCore
import Synchronization

/// Counts requests by procedure and status, and how long they took by procedure.
final class RequestMetrics: Sendable {
    private struct Handles {
        var counters: [Int: Counter] = [:]
        var timer: Timer
    }

    private let factory: PrometheusFactory
    private let handles = Mutex<[String: Handles]>([:])

    init(factory: PrometheusFactory = .shared) { self.factory = factory }

    /// - Parameter procedure: `Service.Method`, `page`, or `unknown`: never a word of the caller's.
    func record(_ procedure: String, status: Int, _ duration: TimeAmount) {
        let (counter, timer) = handles.withLock { handles in
            if let found = handles[procedure], let counter = found.counters[status] { return (counter, found.timer) }
            var found =
                handles[procedure]
                ?? Handles(
                    timer: Timer(
                        label: "muster_http_request_duration", dimensions: [("procedure", procedure)],
                        factory: factory))
            let counter = Counter(
                label: "muster_http_requests", dimensions: [("procedure", procedure), ("code", "\(status)")],
                factory: factory)
            found.counters[status] = counter
            handles[procedure] = found
            return (counter, found.timer)
        }
        counter.increment()
        timer.recordNanoseconds(duration.nanoseconds)
    }

    /// A request that was refused before it was one.
    func refused(status: Int) {
        Counter(label: "muster_http_refusals", dimensions: [("code", "\(status)")], factory: factory).increment()
    }
}
