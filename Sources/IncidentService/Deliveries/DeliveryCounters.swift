import Metrics
import Synchronization

/// How often tries have succeeded and failed.
final class DeliveryCounters: Sendable {
    private let delivered = Counter(label: "muster_webhook_attempts_total", dimensions: [("outcome", "delivered")])
    private let failed = Counter(label: "muster_webhook_attempts_total", dimensions: [("outcome", "failed")])

    func count(_ result: SendResult) {
        if result.isSuccess { delivered.increment() } else { failed.increment() }
    }
}
