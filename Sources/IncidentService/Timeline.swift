import IncidentAPI
import IncidentCore
import IncidentStorage

/// The sentences and field values that changes leave on a timeline. Source: behaviour, section "Activity".
enum Timeline {
    static func created(
        _ incident: IncidentRecord, severity: SeverityRecord, status: StatusRecord
    ) -> TimelineEntry {
        TimelineEntry(
            .incidentCreated, incident.isDrill ? "Declared the drill." : "Declared the incident.",
            [
                "title": .string(incident.title), "severity": .string(severity.label),
                "status": .string(status.slug), "isDrill": .bool(incident.isDrill),
            ])
    }

    static func titleChanged(from old: String, to new: String) -> TimelineEntry {
        changed(.incidentTitleChanged, "Changed the title from “\(old)” to “\(new)”.", old: .string(old), .string(new))
    }

    static func severityChanged(from old: String, to new: String) -> TimelineEntry {
        changed(
            .incidentSeverityChanged, "Changed the severity from \(old) to \(new).", old: .string(old), .string(new))
    }

    static func statusChanged(from old: String, to new: String) -> TimelineEntry {
        changed(.incidentStatusChanged, "Changed the status from \(old) to \(new).", old: .string(old), .string(new))
    }

    static func isDrillChanged(to isDrill: Bool) -> TimelineEntry {
        changed(
            .incidentIsDrillChanged, isDrill ? "Marked the incident as a drill." : "Marked the incident as no drill.",
            old: .bool(!isDrill), .bool(isDrill))
    }

    static func closed() -> TimelineEntry { TimelineEntry(.incidentClosed, "Closed the incident.") }

    /// - Parameter text: the plain text of the key update.
    static func keyUpdated(_ update: KeyUpdateRecord, text: String) -> TimelineEntry {
        TimelineEntry(.incidentUpdated, text, update.fieldValues.merging(["summary": .string(text)]) { $1 })
    }

    static func keyUpdateDeleted(_ update: KeyUpdateRecord) -> TimelineEntry {
        TimelineEntry(.incidentUpdated, "Deleted the key update of \(update.createdAt).", update.fieldValues)
    }

    static func summaryChanged(from old: String, to new: String) -> TimelineEntry {
        changed(
            .incidentSummary, new.isEmpty ? "Cleared the summary." : new, old: .string(old), .string(new))
    }

    static func deleted(_ incident: IncidentRecord) -> TimelineEntry {
        TimelineEntry(.incidentDeleted, "Deleted the incident.", ["title": .string(incident.title)])
    }

    /// - Parameter kind: `incidentStart` or `incidentEnd`.
    static func timeChanged(_ kind: ActivityKind, from old: Timestamp, to new: Timestamp) -> TimelineEntry {
        let word = kind == .incidentStart ? "start" : "end"
        let body = new.isSet ? "Set the \(word) of the incident to \(new)." : "Cleared the \(word) of the incident."
        return changed(kind, body, old: .string(old.description), .string(new.description))
    }

    static func labelAdded(_ label: LabelRecord) -> TimelineEntry {
        TimelineEntry(.labelAdded, "Added the label \(label.name).", label.fieldValues)
    }

    static func labelRemoved(_ label: LabelRecord) -> TimelineEntry {
        TimelineEntry(.labelRemoved, "Removed the label \(label.name).", label.fieldValues)
    }

    /// - Parameters:
    ///   - old: the items of the value as it was.
    ///   - new: the items of the value as it is.
    static func fieldChanged(_ field: CustomMetadataField, from old: [String], to new: [String]) -> TimelineEntry {
        TimelineEntry(
            .incidentUpdated,
            new.isEmpty
                ? "Cleared the field \(field.name)."
                : "Set the field \(field.name) to \(FieldItems.spoken(new, of: field)).",
            [
                "field": .string(field.slug), "fieldUUID": .string(field.uuid),
                "old": .string(FieldItems.value(of: old, type: field.type)),
                "new": .string(FieldItems.value(of: new, type: field.type)),
            ])
    }

    static func contextAttached(_ link: ContextLink) -> TimelineEntry {
        TimelineEntry(
            .contextAttached, link.caption.isEmpty ? "Attached \(link.url)." : link.caption, url: link.url,
            ["url": .string(link.url), "caption": .string(link.caption)])
    }

    static func roleAssigned(_ role: Role, to user: MemberRecord) -> TimelineEntry {
        TimelineEntry(
            .roleAssigned, "Assigned the role \(role.name) to \(user.name).", subject: user.userID,
            role.fieldValues(user))
    }

    static func roleUnassigned(_ role: Role, from user: MemberRecord) -> TimelineEntry {
        TimelineEntry(
            .roleUnassigned, "Took the role \(role.name) from \(user.name).", subject: user.userID,
            role.fieldValues(user))
    }

    static func taskAdded(_ task: TaskRecord) -> TimelineEntry {
        self.task(.taskAdded, task, "Added the task “\(task.text)”.")
    }

    static func taskStatusChanged(_ task: TaskRecord, from old: TaskStatus) -> TimelineEntry {
        let values: [String: JSONValue] = ["old": .string(old.rawValue), "new": .string(task.status.rawValue)]
        if task.status == .done {
            return self.task(.taskCompleted, task, "Completed the task “\(task.text)”.", values)
        }
        let word = task.status == .progress ? "in progress" : "to do"
        return self.task(.taskUpdated, task, "Marked the task “\(task.text)” as \(word).", values)
    }

    static func taskTextChanged(_ task: TaskRecord, from old: String) -> TimelineEntry {
        self.task(
            .taskUpdated, task, "Changed the task “\(old)” to “\(task.text)”.",
            ["old": .string(old), "new": .string(task.text)])
    }

    /// - Parameter user: whom the task is given to; nil for nobody.
    static func taskUserChanged(_ task: TaskRecord, from old: String, to user: MemberRecord?) -> TimelineEntry {
        self.task(
            .taskUpdated, task,
            user.map { "Gave the task “\(task.text)” to \($0.name)." } ?? "Gave the task “\(task.text)” to nobody.",
            ["old": .string(old), "new": .string(task.assignedTo)])
    }

    static func taskDeleted(_ task: TaskRecord) -> TimelineEntry {
        self.task(.taskDeleted, task, "Deleted the task “\(task.text)”.")
    }

    private static func task(
        _ kind: ActivityKind, _ task: TaskRecord, _ body: String, _ change: [String: JSONValue] = [:]
    ) -> TimelineEntry {
        var values = change
        values["taskID"] = .string(task.taskID)
        values["text"] = .string(task.text)
        values["status"] = .string(task.status.rawValue)
        values["assignedTo"] = .string(task.assignedTo)
        return TimelineEntry(kind, body, subject: task.assignedTo, values)
    }

    private static func changed(
        _ kind: ActivityKind, _ body: String, old: JSONValue, _ new: JSONValue
    ) -> TimelineEntry {
        TimelineEntry(kind, body, ["old": old, "new": new])
    }
}

extension KeyUpdateRecord {
    fileprivate var fieldValues: [String: JSONValue] {
        ["keyUpdateID": .string(keyUpdateID), "title": .string(title)]
    }
}

extension LabelRecord {
    /// The text, with its key where that is not the default one.
    var name: String { key == LabelRecord.defaultKey ? label : "\(key):\(label)" }

    fileprivate var fieldValues: [String: JSONValue] { ["key": .string(key), "label": .string(label)] }
}

extension Role {
    fileprivate func fieldValues(_ user: MemberRecord) -> [String: JSONValue] {
        ["role": .string(name), "roleID": .integer(Int64(roleID)), "userID": .string(user.userID)]
    }
}
