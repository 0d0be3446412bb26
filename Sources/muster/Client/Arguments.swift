import ArgumentParser
import IncidentAPI
import IncidentCore

/// An incident as people name it: `12`, `#12`, or the address of its page.
struct IncidentNumber: ExpressibleByArgument {
    let id: String

    init?(argument: String) {
        var text = argument[...]
        if let path = text.firstRange(of: "/incidents/") { text = text[path.upperBound...].prefix { $0 != "/" } }
        if text.hasPrefix("#") { text = text.dropFirst() }
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        id = String(text)
    }
}

/// A person as the API takes them: an ID, or an address, for which `email:` may be left out.
struct UserReference: ExpressibleByArgument {
    let id: String

    init?(argument: String) {
        guard !argument.isEmpty else { return nil }
        id = argument.contains("@") && !argument.contains(":") ? "email:\(argument)" : argument
    }
}

/// A label: `text`, or `key:text`.
struct LabelArgument: ExpressibleByArgument {
    let label: IncidentLabel

    init?(argument: String) {
        let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        label = .with {
            $0.key = parts.count == 2 ? String(parts[0]) : ""
            $0.label = String(parts[parts.count - 1])
        }
    }
}

/// A moment: a time, a day, or how long ago it was.
struct MomentArgument: ExpressibleByArgument {
    let time: Timestamp

    init?(argument: String) {
        if let duration = Duration(text: argument) {
            time = Timestamp.now().advanced(bySeconds: -Int(duration.components.seconds))
        } else if let time = Timestamp(rfc3339: argument) ?? Timestamp(date: argument) {
            self.time = time
        } else {
            return nil
        }
    }
}
