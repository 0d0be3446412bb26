import IncidentAPI

extension Timestamp {
    /// How long ago it was, in its largest unit: `5m`, `3h`, `12d`; `""` when unset.
    func age(at now: Timestamp) -> String {
        guard isSet else { return "" }
        let seconds = max(0, (now.microseconds - microseconds) / 1_000_000)
        return switch seconds {
        case ..<60: "\(seconds)s"
        case ..<3_600: "\(seconds / 60)m"
        case ..<86_400: "\(seconds / 3_600)h"
        default: "\(seconds / 86_400)d"
        }
    }
}

extension Colour {
    /// What asks for somebody stands out.
    static func ofSeverity(_ label: String) -> Colour? {
        switch label {
        case "Critical": .alarm
        case "Major": .red
        case "Minor": .yellow
        default: nil
        }
    }

    static func ofStatus(_ status: String) -> Colour? { status == "resolved" ? .green : .bold }
}

extension IncidentLabel {
    /// `key:text`, or the text alone of the default key.
    var shortText: String { key.isEmpty || key == "tags" ? label : "\(key):\(label)" }
}
