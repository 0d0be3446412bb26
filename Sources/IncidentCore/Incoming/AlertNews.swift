/// What a delivery says of a group's alerts that was not known.
public struct AlertNews: Sendable, Equatable {
    public typealias Alert = AlertmanagerDelivery.Alert

    public enum State: String, Sendable {
        case firing
        case resolved
    }

    /// Alerts that fire and were not known.
    public var new: [Alert] = []
    /// Alerts that were over, and fire again.
    public var again: [Alert] = []
    /// Alerts that are over, and were not known to be.
    public var resolved: [Alert] = []

    /// - Parameter known: what is known of the alerts, by fingerprint.
    public init(_ delivery: AlertmanagerDelivery, known: [String: State]) {
        for alert in delivery.alerts {
            switch (known[alert.fingerprint], alert.isFiring) {
            case (nil, true): new.append(alert)
            case (.resolved?, true): again.append(alert)
            case (nil, false), (.firing?, false): resolved.append(alert)
            case (.firing?, true), (.resolved?, false): break
            }
        }
    }

    public var isEmpty: Bool { new.isEmpty && again.isEmpty && resolved.isEmpty }
    /// All of them.
    public var alerts: [Alert] { new + again + resolved }
}

/// What a group's incident is told of a delivery, to be read at night.
public struct AlertText {
    /// How many alerts of a kind are listed; the others are counted.
    public static let listed = 20

    private var parts: [String] = []

    /// - Parameters:
    ///   - firing: how many alerts of the group fire now, as far as is known.
    ///   - silent: names of alerts that fire as far as is known, while all that came are over.
    public init(_ news: AlertNews, of delivery: AlertmanagerDelivery, firing: Int, silent: [String]) {
        add("firing", news.new, delivery)
        add("firing again", news.again, delivery)
        add("resolved", news.resolved, delivery)
        if delivery.truncatedAlerts > 0 {
            parts.append("Alertmanager left out \(Self.count(delivery.truncatedAlerts)) more (max_alerts).")
        }
        if firing == 0 {
            parts.append(
                delivery.truncatedAlerts > 0
                    ? "Nothing that was told of fires; what was left out may." : "All alerts of the group are resolved."
            )
        } else if delivery.isResolved {
            let names = silent.prefix(5).joined(separator: ", ") + (silent.count > 5 ? " and others" : "")
            parts.append(
                "\(Self.count(firing)) of the group \(firing == 1 ? "was" : "were") firing and not told of as resolved "
                    + "(\(names)): silenced, inhibited, or left out.")
        } else if !news.resolved.isEmpty || !news.again.isEmpty || firing > news.new.count {
            parts.append("\(Self.count(firing)) of the group \(firing == 1 ? "is" : "are") firing now.")
        }
    }

    /// Adds a sentence of its own.
    public mutating func add(_ sentence: String) { parts.append(sentence) }

    public var text: String { parts.joined(separator: "\n\n") }

    private mutating func add(
        _ word: String, _ alerts: [AlertNews.Alert], _ delivery: AlertmanagerDelivery
    ) {
        guard !alerts.isEmpty else { return }
        var lines = ["\(Self.count(alerts.count)) \(word):"]
        lines += alerts.prefix(Self.listed).map { "• \(delivery.line($0))" }
        if alerts.count > Self.listed { lines.append("and \(alerts.count - Self.listed) more") }
        parts.append(lines.joined(separator: "\n"))
    }

    private static func count(_ number: Int) -> String { number == 1 ? "1 alert" : "\(number) alerts" }
}
