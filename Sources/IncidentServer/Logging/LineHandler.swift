import Foundation
import IncidentAPI
import Logging

/// Writes log events to standard error, a line each.
struct LineHandler: LogHandler {
    let isJSON: Bool
    var logLevel: Logger.Level
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var write: @Sendable (String) -> Void = { line in
        // One call a line: lines of several threads do not mix, and a broken pipe is nobody's error here.
        _ = Array(line.utf8).withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    init(isJSON: Bool, logLevel: Logger.Level) {
        self.isJSON = isJSON
        self.logLevel = logLevel
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let provided = metadataProvider?.get() { all.merge(provided) { _, new in new } }
        if let own = event.metadata { all.merge(own) { _, new in new } }
        let pairs = all.map { ($0.key, "\($0.value)") }.sorted { $0.0 < $1.0 }
        let message = event.message.description
        write(isJSON ? json(event.level, message, pairs) : human(event.level, message, pairs))
    }

    private func json(_ level: Logger.Level, _ message: String, _ pairs: [(String, String)]) -> String {
        var line = "{\"time\":\"\(Timestamp.now())\",\"level\":\"\(level)\",\"message\":\(quoted(message))"
        for (key, value) in pairs { line += ",\(quoted(key)):\(quoted(value))" }
        return line + "}\n"
    }

    private func human(_ level: Logger.Level, _ message: String, _ pairs: [(String, String)]) -> String {
        let time = Timestamp.now().description.dropFirst(11).prefix(12)
        let word = level.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
        let rest = pairs.map { " \($0.0)=\(printable($0.1))" }.joined()
        return "\(time) \(word) \(printable(message))\(rest)\n"
    }

    /// Control characters would let a client write lines of its own.
    private func printable(_ text: String) -> String {
        text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7f } ? quoted(text) : text
    }

    private func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
