public import CoreMetrics
import Synchronization

/// Keeps every metric of the process and writes them in the text format of Prometheus. Bootstrapped once a process.
///
/// A counter `muster_writes` is written as `muster_writes_total`, a timer `muster_commit` as the histogram
/// `muster_commit_seconds`. Dimensions become labels.
public final class PrometheusFactory: MetricsFactory {
    /// The one of this process.
    public static let shared = PrometheusFactory()

    private let series = Mutex<[Key: any Series]>([:])

    struct Key: Hashable {
        var name: String
        var labels: String
    }

    init() {}

    /// Makes this process's metrics go to ``shared``. Called more than once it does nothing more.
    public static func bootstrap() { _ = bootstrapOnce }
    private static let bootstrapOnce: Void = MetricsSystem.bootstrap(shared)

    /// All metrics, those of one name together, in the order of names.
    func text() -> String {
        let series = series.withLock { $0 }.sorted { ($0.key.name, $0.key.labels) < ($1.key.name, $1.key.labels) }
        var text = ""
        var name = ""
        for (key, value) in series {
            if key.name != name {
                name = key.name
                text += "# TYPE \(name) \(value.kind)\n"
            }
            value.write(key, to: &text)
        }
        return text
    }

    private func find<S: Series>(
        _ label: String, _ suffix: String, _ dimensions: [(String, String)], make: () -> S
    ) -> S {
        let name = Self.name(label, suffix)
        let labels = dimensions.map { "\(Self.name($0.0, ""))=\"\(Self.escaped($0.1))\"" }.joined(separator: ",")
        return series.withLock { series in
            if let found = series[Key(name: name, labels: labels)] as? S { return found }
            let made = make()
            series[Key(name: name, labels: labels)] = made
            return made
        }
    }

    private static func name(_ label: String, _ suffix: String) -> String {
        let name = String(label.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") ? $0 : "_" })
        return name.hasSuffix(suffix) ? name : name + suffix
    }

    static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}

extension PrometheusFactory {
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        find(label, "_total", dimensions) { CounterSeries() }
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        find(label, "", dimensions) { GaugeSeries() }
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        guard aggregate else { return find(label, "", dimensions) { GaugeSeries() } }
        return find(label, "", dimensions) { HistogramSeries(bounds: HistogramSeries.counts, unit: 1) }
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        find(label, "_seconds", dimensions) { HistogramSeries(bounds: HistogramSeries.times, unit: 1e-9) }
    }

    // A series stays when its handle goes: the next handle of its name goes on counting.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}
}
