import CoreMetrics
import Synchronization

/// The values of one metric with one set of labels.
protocol Series: AnyObject, Sendable {
    /// The word of the text format for it.
    var kind: String { get }
    func write(_ key: PrometheusFactory.Key, to text: inout String)
}

/// A number that grows.
final class CounterSeries: Series, CounterHandler {
    private let value = Atomic<Int64>(0)

    let kind = "counter"

    func increment(by amount: Int64) { value.wrappingAdd(amount, ordering: .relaxed) }
    func reset() { value.store(0, ordering: .relaxed) }

    func write(_ key: PrometheusFactory.Key, to text: inout String) {
        text.addSample(key.name, key.labels, "\(value.load(ordering: .relaxed))")
    }
}

/// A number that goes up and down.
final class GaugeSeries: Series, MeterHandler, RecorderHandler {
    private let value = Mutex(0.0)

    let kind = "gauge"

    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }
    func increment(by amount: Double) { value.withLock { $0 += amount } }
    func decrement(by amount: Double) { value.withLock { $0 -= amount } }
    func record(_ value: Int64) { set(value) }
    func record(_ value: Double) { set(value) }

    func write(_ key: PrometheusFactory.Key, to text: inout String) {
        text.addSample(key.name, key.labels, sample(value.withLock { $0 }))
    }
}

/// How often a value fell under each bound.
final class HistogramSeries: Series, TimerHandler, RecorderHandler {
    /// Seconds.
    static let times = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
    static let counts = [1.0, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

    let kind = "histogram"
    private let bounds: [Double]
    private let unit: Double
    private let state: Mutex<State>

    private struct State {
        var buckets: [Int]
        var sum = 0.0
        var count = 0
    }

    init(bounds: [Double], unit: Double) {
        self.bounds = bounds
        self.unit = unit
        state = Mutex(State(buckets: Array(repeating: 0, count: bounds.count)))
    }

    func recordNanoseconds(_ duration: Int64) { record(Double(duration)) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let value = value * unit
        let bucket = bounds.firstIndex { value <= $0 }
        state.withLock { state in
            if let bucket { state.buckets[bucket] += 1 }
            state.sum += value
            state.count += 1
        }
    }

    func write(_ key: PrometheusFactory.Key, to text: inout String) {
        let state = state.withLock { $0 }
        let labels = key.labels.isEmpty ? "" : key.labels + ","
        var below = 0
        for (bound, count) in zip(bounds, state.buckets) {
            below += count
            text.addSample("\(key.name)_bucket", "\(labels)le=\"\(sample(bound))\"", "\(below)")
        }
        text.addSample("\(key.name)_bucket", "\(labels)le=\"+Inf\"", "\(state.count)")
        text.addSample("\(key.name)_sum", key.labels, sample(state.sum))
        text.addSample("\(key.name)_count", key.labels, "\(state.count)")
    }
}

extension String {
    /// One line of the text format.
    mutating func addSample(_ name: String, _ labels: String, _ value: String) {
        self += labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }
}

private func sample(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int64(value))" : "\(value)"
}
