import IncidentAPI
import IncidentStorage
import Mustache

/// What a template can name.
enum ChatVariables {
    /// What stands in the message itself.
    static let names: Set<String> = [
        "event", "what", "time", "isCreated", "isClosed", "isDeleted", "id", "title", "severity", "status", "drill",
        "private", "open", "summary", "url", "declaredBy", "declared", "started", "ended", "duration", "todo", "done",
    ]
    /// The lists, and what each element of one has.
    static let lists: [String: Set<String>] = ["people": ["role", "name", "important"], "labels": ["key", "label"]]

    private static let listLimit = 30
    private static let summaryLimit = 3000

    /// The values for one event, escaped.
    ///
    /// - Parameter publicURL: where people reach the server; empty when nobody said.
    static func values(
        _ event: EventKind, at time: Timestamp, _ incident: Incident, publicURL: String, for dialect: ChatDialect
    ) -> [String: Any] {
        let budget = ChatBudget()
        func text(_ text: String) -> ChatValue {
            ChatValue(dialect.escape(ChatText.clean(text, isLine: true)), budget)
        }
        let summary = ChatText.cut(ChatText.clean(incident.summary, isLine: false), to: summaryLimit)
        let ended = incident.incidentEnd.isSet ? incident.incidentEnd : incident.closedTime
        return [
            "event": text(event.rawValue), "what": text(event.words(incident)), "time": text(shown(time)),
            "isCreated": event == .created, "isClosed": event == .closed, "isDeleted": event == .deleted,
            "id": text(incident.incidentID), "title": text(incident.title), "severity": text(incident.severity),
            "status": text(incident.status), "drill": incident.isDrill,
            "private": incident.incidentType == .privateIncident,
            "open": !incident.closedTime.isSet, "summary": ChatValue(dialect.escape(summary), budget),
            "url": ChatValue(dialect.escape(url: address(of: incident, publicURL)), budget),
            "declaredBy": text(incident.createdByUser.name), "declared": text(shown(incident.createdTime)),
            "started": text(shown(incident.incidentStart)), "ended": text(shown(ended)),
            "duration": text(duration(incident.durationSeconds)), "todo": text("\(incident.taskList.todoCount)"),
            "done": text("\(incident.taskList.doneCount)"),
            "people": incident.incidentMembership.assignments.prefix(listLimit).map { assignment in
                [
                    "role": text(assignment.role.name), "name": text(assignment.user.name),
                    "important": assignment.role.important,
                ] as [String: Any]
            },
            "labels": incident.labels.prefix(listLimit).map { label in
                ["key": text(label.key), "label": text(label.label)] as [String: Any]
            },
        ]
    }

    /// The address of its page; `""` when nobody said under which one people reach the server.
    static func address(of incident: Incident, _ publicURL: String) -> String {
        publicURL.isEmpty || incident.overviewURL.isEmpty ? "" : publicURL + incident.overviewURL
    }

    /// `2026-01-31 15:04 UTC`
    private static func shown(_ time: Timestamp) -> String {
        guard time.isSet else { return "" }
        return "\(time.description.prefix(10)) \(time.description.dropFirst(11).prefix(5)) UTC"
    }

    /// `45 s`, `12 min`, `3 h 5 min` or `2 d 4 h`
    private static func duration(_ seconds: Int) -> String {
        let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400)
        if days > 0 { return "\(days) d \(hours % 24) h" }
        if hours > 0 { return "\(hours) h \(minutes % 60) min" }
        return minutes > 0 ? "\(minutes) min" : "\(seconds) s"
    }
}

/// How much all values of one message may give together: a template of many tags makes no text of any length.
final class ChatBudget {
    private var left = 256 << 10

    func take(_ text: String) -> String {
        left -= text.utf8.count
        return left >= 0 ? text : ""
    }
}

/// A value of a template: a text that is escaped already. An empty one is none.
struct ChatValue: MustacheCustomRenderable, MustacheParent {
    private let text: String
    private let budget: ChatBudget

    init(_ text: String, _ budget: ChatBudget) {
        self.text = text
        self.budget = budget
    }

    var renderText: String { budget.take(text) }
    var isNull: Bool { text.isEmpty }

    func child(named: String) -> Any? { nil }
}
