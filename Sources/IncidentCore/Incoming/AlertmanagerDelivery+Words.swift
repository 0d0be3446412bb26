import IncidentAPI

extension AlertmanagerDelivery {
    /// What an incident of the group is called.
    public var title: String {
        let candidates =
            [commonAnnotations["summary"], commonLabels["alertname"]]
            + (alerts.count == 1 ? [alerts[0].annotations["summary"]] : [])
            + [Self.spoken(groupLabels), names]
        let given = candidates.compactMap { $0?.oneLine(max: Validate.titleLimit) }.first { !$0.isEmpty }
        return given ?? "Alerts for \(receiver)".oneLine(max: Validate.titleLimit)
    }

    /// The distinct names of the alerts, the first three of them.
    private var names: String {
        let names = alerts.map(\.name).filter { !$0.isEmpty }.withoutRepeats
        let shown = names.prefix(3).joined(separator: ", ")
        return names.count > 3 ? "\(shown) and \(names.count - 3) more" : shown
    }

    /// The words of the label `severity` of what fires, the common one alone where there is one.
    public var severityWords: [String] {
        if let common = commonLabels["severity"], !common.isEmpty { return [common] }
        return alerts.filter(\.isFiring).compactMap { $0.labels["severity"] }.filter { !$0.isEmpty }.withoutRepeats
    }

    /// Labels as a person reads them, in the order of their names.
    static func spoken(_ labels: [String: String]) -> String {
        labels.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ", ")
    }

    /// An alert in one line: its name, what it says, what tells it from the others of the group, since when.
    public func line(_ alert: Alert) -> String {
        let labels = alert.labels.filter { name, value in
            name != "alertname" && (alerts.count == 1 ? groupLabels : commonLabels)[name] != value
        }
        var line = alert.name.isEmpty ? "An alert" : alert.name
        let says = ["summary", "description", "message"].lazy.compactMap { alert.annotations[$0] }.first { !$0.isEmpty }
        if let says { line += ": \(says)" }
        line = line.oneLine(max: 300)
        if !labels.isEmpty { line += " (\(Self.spoken(labels).oneLine(max: 300)))" }
        if alert.isFiring, alert.startsAt.isSet { line += ", since \(alert.startsAt.secondsText)" }
        return line
    }

    /// The links that help whoever comes: the source's own page first, then those of the alerts.
    public var links: [(url: String, caption: String)] {
        var links: [(url: String, caption: String)] = []
        for (name, url) in commonAnnotations.sorted(by: { $0.key < $1.key }) {
            if let caption = Self.caption(ofAnnotation: name) { links.append((url, caption)) }
        }
        let firing = alerts.filter(\.isFiring)
        for alert in firing {
            for (name, url) in alert.annotations.sorted(by: { $0.key < $1.key }) {
                if let caption = Self.caption(ofAnnotation: name) { links.append((url, "\(caption) of \(alert.name)")) }
            }
        }
        links += firing.map { ($0.generatorURL, "Where \($0.name) comes from") }
        links.append((externalURL, "Alertmanager"))
        return Validate.usableLinks(links)
    }

    /// Runbooks and dashboards, by the names that rule sets give them.
    private static func caption(ofAnnotation name: String) -> String? {
        switch name {
        case "runbook_url", "runbook", "runbookURL": "Runbook"
        case "dashboard", "dashboard_url", "dashboardURL", "dashboards", "__dashboard__": "Dashboard"
        case "panelURL": "Panel"
        default: nil
        }
    }
}

extension Timestamp {
    /// To the second, as people write it.
    var secondsText: String {
        let text = description
        return "\(text.prefix(10)) \(text.dropFirst(11).prefix(8)) UTC"
    }
}
