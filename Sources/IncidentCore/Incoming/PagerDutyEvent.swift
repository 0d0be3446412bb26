public import IncidentAPI

/// An event in the format of PagerDuty's Events API, version 2.
public struct PagerDutyEvent: Sendable, Equatable {
    public enum Action: String, CaseIterable, Sendable {
        case trigger, acknowledge, resolve
    }

    /// What is wrong with an event, a sentence each, as PagerDuty words them.
    public struct Invalid: Error, Equatable {
        public var errors: [String]

        public init(errors: [String]) { self.errors = errors }
    }

    public var action: Action
    /// What the alert is known by; `""` where a trigger has none.
    public var dedupKey: String
    public var summary = ""
    public var source = ""
    public var severity = ""
    public var timestamp = Timestamp.unset
    public var component = ""
    public var group = ""
    public var alertClass = ""
    public var customDetails = JSONValue.null
    public var client = ""
    public var clientURL = ""
    public var links: [(url: String, caption: String)] = []
    /// What the timeline tells of a trigger.
    public private(set) var text = ""

    public static let severities = ["critical", "error", "warning", "info"]
    private static let dedupKeyLimit = 255

    /// The token that the body shows; `""` for none.
    public static func routingKey(in body: JSONValue) -> String {
        if case .string(let key)? = body["routing_key"] { key } else { "" }
    }

    public init(_ body: JSONValue) throws(Invalid) {
        var errors: [String] = []
        let action = Action(rawValue: body["event_action"]?.scalarText ?? "")
        if action == nil {
            errors.append("'event_action' is missing or blank, or none of 'trigger', 'acknowledge', 'resolve'")
        }
        self.action = action ?? .trigger
        dedupKey = body["dedup_key"]?.scalarText ?? ""
        if dedupKey.utf8.count > Self.dedupKeyLimit { errors.append("'dedup_key' is longer than 255 characters") }
        if action != nil, action != .trigger, dedupKey.isEmpty { errors.append("'dedup_key' is missing or blank") }
        client = body["client"]?.scalarText ?? ""
        clientURL = body["client_url"]?.scalarText ?? ""
        if action == .trigger {
            let payload = body["payload"] ?? .null
            summary = payload["summary"]?.scalarText ?? ""
            source = payload["source"]?.scalarText ?? ""
            severity = payload["severity"]?.scalarText ?? ""
            timestamp = payload["timestamp"]?.scalarText.flatMap { Timestamp(rfc3339: $0) } ?? .unset
            component = payload["component"]?.scalarText ?? ""
            group = payload["group"]?.scalarText ?? ""
            alertClass = payload["class"]?.scalarText ?? ""
            customDetails = payload["custom_details"] ?? .null
            if summary.oneLine(max: 10).isEmpty { errors.append("'payload.summary' is missing or blank") }
            if source.oneLine(max: 10).isEmpty { errors.append("'payload.source' is missing or blank") }
            if !Self.severities.contains(severity) {
                errors.append(
                    "'payload.severity' is invalid (must be one of the following: 'critical', 'warning', 'error' or 'info')"
                )
            }
            links = Self.links(in: body)
        }
        guard errors.isEmpty else { throw Invalid(errors: errors) }
        text = told
    }

    /// What is linked and can be, the client's own page first.
    private static func links(in body: JSONValue) -> [(url: String, caption: String)] {
        var links: [(url: String, caption: String)] = [
            (body["client_url"]?.scalarText ?? "", body["client"]?.scalarText ?? "")
        ]
        if case .array(let given)? = body["links"] {
            links += given.map { ($0["href"]?.scalarText ?? "", $0["text"]?.scalarText ?? "") }
        }
        if case .array(let images)? = body["images"] {
            for image in images {
                let caption = image["alt"]?.scalarText ?? ""
                links.append((image["href"]?.scalarText ?? image["src"]?.scalarText ?? "", caption))
                links.append((image["src"]?.scalarText ?? "", caption))
            }
        }
        return Validate.usableLinks(links)
    }

    private var told: String {
        var lines = [summary.cut(toBytes: 4096).replacing("\0", with: "")]
        let facts = [
            ("Source", source), ("Component", component), ("Group", group), ("Class", alertClass), ("Client", client),
            ("Severity", severity), ("Time", timestamp.isSet ? timestamp.secondsText : ""),
        ]
        lines += facts.filter { !$0.1.isEmpty }.map { "\($0): \($1.oneLine(max: 300))" }
        if customDetails != .null {
            lines.append("")
            lines.append(
                customDetails.scalarText
                    ?? PrettyJSON.text(of: customDetails.compactText(limit: 64 << 10).utf8, limit: 48 << 10))
        }
        return lines.joined(separator: "\n").replacing("\0", with: "")
    }

    public static func == (a: PagerDutyEvent, b: PagerDutyEvent) -> Bool {
        a.action == b.action && a.dedupKey == b.dedupKey && a.text == b.text
    }
}
