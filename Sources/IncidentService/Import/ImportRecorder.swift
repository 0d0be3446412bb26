import IncidentAPI
import IncidentCore
import IncidentStorage

/// Turns an incident of another service into rows.
struct ImportRecorder {
    let incident: IncidentRecord
    let labels: [LabelRecord]
    let assignments: [AssignmentRecord]
    let tasks: [TaskRecord]
    let items: [ActivityRecord]
    let fieldItems: [FieldItemRecord]
    let keyUpdates: [KeyUpdateRecord]
    let files: [AttachmentRecord]

    /// - Parameters:
    ///   - number: the number that it gets.
    ///   - earliest: the time that it is declared at, if its own is not after the incident before.
    init(_ foreign: ForeignIncident, number: Int, notBefore earliest: Timestamp, _ words: inout ImportWords) throws {
        let orgID = words.organization.orgID
        let severity = try words.severity(foreign.severity)
        let status = try words.status(
            foreign.status, of: foreign.incidentType, isResolved: foreign.isResolved || foreign.closedAt.isSet)
        let now = words.environment.now()
        if !foreign.createdAt.isSet {
            words.report.note("An incident had no time of its declaration: that of the import was taken.")
        }
        // New incidents come after all others, and so would be as far in the future.
        if max(foreign.createdAt, foreign.modifiedAt) > now {
            words.report.note("An incident was of the future: it became one of the time of the import.")
        }
        let given = foreign.createdAt.isSet ? min(foreign.createdAt, now) : now
        if given < earliest { words.report.note("The times of incidents did not rise with their numbers: moved.") }
        let title = ImportText.line(
            foreign.title, max: Validate.titleLimit, "title", fallback: "Untitled", &words.report)
        var incident = IncidentRecord(
            orgID: orgID, number: number, title: title, severity: severity, status: status,
            createdBy: try words.member(foreign.createdBy)?.userID ?? "", createdAt: max(given, earliest))
        incident.summary = ImportText.text(foreign.summary, max: Validate.bodyLimit, "summary", &words.report)
        incident.isDrill = foreign.isDrill
        incident.incidentType = foreign.incidentType
        incident.roomPrefix = foreign.roomPrefix.isEmpty ? "incident" : foreign.roomPrefix
        if foreign.startedAt.isSet { incident.startedAt = foreign.startedAt }
        incident.closedAt =
            status.category == .resolved
            ? (foreign.closedAt.isSet ? foreign.closedAt : max(foreign.modifiedAt, incident.createdAt)) : .unset
        incident.endedAt = foreign.endedAt
        if incident.endedAt.isSet, incident.endedAt < incident.startedAt {
            words.report.note("An incident ended before it started: its end was set to its start.")
            incident.endedAt = incident.startedAt
        }
        incident.modifiedAt = max(min(foreign.modifiedAt, now), incident.createdAt)
        incident.refs = foreign.refs
        incident.sourceRef = words.source.sourceRef(foreign.sourceID)

        labels = try Self.labels(foreign, incident, &words)
        assignments = try Self.assignments(foreign, incident, &words)
        tasks = try Self.tasks(foreign, incident, &words)
        items = try Self.items(foreign, incident, severity, status, &words)
        fieldItems = Self.fieldItems(foreign, incident, &words)
        keyUpdates = try Self.keyUpdates(foreign, incident, &words)
        files = try Self.files(foreign, items.suffix(foreign.items.count).map(\.itemID), incident, &words)
        incident.version = max(1, items.count)
        self.incident = incident
    }

    private static func labels(
        _ foreign: ForeignIncident, _ incident: IncidentRecord, _ words: inout ImportWords
    ) throws -> [LabelRecord] {
        var labels: [LabelRecord] = []
        for wire in foreign.labels {
            let label = try words.label(wire, at: incident.createdAt)
            if !labels.contains(where: label.isSame) { labels.append(label) }
        }
        return labels
    }

    private static func assignments(
        _ foreign: ForeignIncident, _ incident: IncidentRecord, _ words: inout ImportWords
    ) throws -> [AssignmentRecord] {
        var assignments: [AssignmentRecord] = []
        for assignment in foreign.assignments {
            guard let member = try words.member(assignment.person) else { continue }
            let role = try words.role(assignment.role)
            let isThere = assignments.contains { $0.roleID == role.roleID && $0.userID == member.userID }
            guard !isThere else { continue }
            let time = assignment.assignedAt.isSet ? assignment.assignedAt : incident.createdAt
            assignments.append(
                AssignmentRecord(
                    orgID: incident.orgID, number: incident.number, roleID: role.roleID, userID: member.userID,
                    assignedAt: time))
        }
        return assignments
    }

    private static func tasks(
        _ foreign: ForeignIncident, _ incident: IncidentRecord, _ words: inout ImportWords
    ) throws -> [TaskRecord] {
        try foreign.tasks.map { task in
            let text = ImportText.text(task.text, max: Validate.taskTextLimit, "task", &words.report)
            let author = try words.member(task.author)?.userID ?? ""
            var record = TaskRecord(
                orgID: incident.orgID, number: incident.number, taskID: "task-\(words.environment.newHexID())",
                text: text.isEmpty ? "Task" : text, authorID: author,
                createdAt: task.createdAt.isSet ? task.createdAt : incident.createdAt)
            record.status = task.status == .none ? .todo : task.status
            record.assignedTo = try words.member(task.assignee)?.userID ?? ""
            record.modifiedAt = max(task.modifiedAt, record.createdAt)
            return record
        }
    }

    private static func items(
        _ foreign: ForeignIncident, _ incident: IncidentRecord, _ severity: SeverityRecord, _ status: StatusRecord,
        _ words: inout ImportWords
    ) throws -> [ActivityRecord] {
        var items: [ActivityRecord] = []
        var ids: Set<String> = []
        func newID() -> String { "activity-\(words.environment.newHexID())" }
        if !foreign.items.contains(where: { $0.kind == .incidentCreated }) {
            let entry = Timeline.created(incident, severity: severity, status: status)
            var item = ActivityRecord(
                orgID: incident.orgID, number: incident.number, itemID: newID(), kind: entry.kind,
                userID: incident.createdBy, body: entry.body, createdAt: incident.createdAt)
            item.fieldValues = try JSONText.of(.object(entry.fieldValues))
            items.append(item)
        }
        for foreignItem in foreign.items {
            let isNew = foreignItem.id.isEmpty || !ids.insert(foreignItem.id).inserted
            let created = foreignItem.createdAt.isSet ? foreignItem.createdAt : incident.createdAt
            var item = ActivityRecord(
                orgID: incident.orgID, number: incident.number, itemID: isNew ? newID() : foreignItem.id,
                kind: foreignItem.kind, userID: try words.member(foreignItem.person)?.userID ?? "",
                body: ImportText.text(foreignItem.body, max: Validate.bodyLimit, "note", &words.report),
                createdAt: created)
            item.eventAt = foreignItem.eventAt.isSet ? foreignItem.eventAt : created
            item.subjectID = try words.member(foreignItem.subject)?.userID ?? ""
            item.url = (try? Validate.optionalURL(foreignItem.url, "url")) ?? ""
            item.tags = foreignItem.tags.filter { !$0.isEmpty && !$0.contains(where: \.isNewline) }
            item.immutable = foreignItem.immutable
            item.relevance = foreignItem.relevance
            item.fieldValues =
                foreignItem.fieldValues.isEmpty
                ? "{}" : try JSONText.of(.object(foreignItem.fieldValues)).replacing("\\u0000", with: "")
            items.append(item)
        }
        return items
    }
}
