import IncidentAPI
import IncidentCore
import IncidentStorage

/// What a request says of a key update.
protocol KeyUpdateFields {
    var title: String? { get }
    var content: String { get }
    var contentType: KeyUpdateContentType { get }
    var statusID: String { get }
    var severityID: String { get }
    var scope: KeyUpdateScope { get }
    var color: String? { get }
}

extension CreateKeyUpdate.Request: KeyUpdateFields {}
extension UpdateKeyUpdate.Request: KeyUpdateFields {}

extension KeyUpdateRecord {
    /// Takes all that `fields` say but for the status and severity. Returns the plain text.
    mutating func fill(from fields: some KeyUpdateFields) throws -> String {
        let title = fields.title ?? ""
        self.title = title.isEmpty ? "" : try Validate.line(title, "title", max: Validate.titleLimit)
        content = try Validate.text(fields.content, "content", max: Validate.bodyLimit)
        contentType = fields.contentType
        scope = fields.scope
        color = try Validate.optionalColor(fields.color ?? "", "color")
        return try Validate.text(KeyUpdateText.plain(content, contentType), "content", max: Validate.bodyLimit)
    }

    /// The whole of it, for the audit log: it outlives the key update.
    var auditDetail: JSONValue {
        .object([
            "keyUpdateID": .string(keyUpdateID), "title": .string(title), "content": .string(content),
            "contentType": .string(contentType.rawValue), "statusID": .string(statusID),
            "severityID": .string(severityID), "scope": .string(scope.rawValue), "color": .string(color),
            "createdBy": .string(createdBy), "createdTime": .string(createdAt.description),
        ])
    }
}

extension CommandContext {
    /// The key update that a declaration begins with; nil for no text.
    func initialKeyUpdate(_ text: String, of incident: IncidentRecord) -> KeyUpdateRecord? {
        guard !text.isEmpty else { return nil }
        return KeyUpdateRecord(
            orgID: incident.orgID, number: incident.number, keyUpdateID: newID("keyupdate"), content: text,
            createdBy: caller.user.userID, createdAt: incident.createdAt)
    }

    /// Gives the incident the status and severity that a key update names anew; those that it names already are left
    /// alone, wherever the incident went since.
    func move(
        _ incident: inout IncidentRecord, by update: inout KeyUpdateRecord, _ fields: some KeyUpdateFields,
        into change: inout IncidentChange
    ) throws {
        if !fields.statusID.isEmpty {
            let statuses = try tx.statuses(of: incident.orgID).filter { $0.incidentType == incident.incidentType }
            let named = statuses.first { $0.statusID.hasSameBytes(as: fields.statusID) }
            guard let status = named ?? statuses.named(fields.statusID.folded) else {
                throw APIError(
                    .statusNotFound,
                    "There is no status \(fields.statusID.prefix(64)) for \(incident.incidentType.rawValue) incidents; "
                        + "there are \(statuses.activeSlugs).")
            }
            if status.statusID != update.statusID {
                try statuses.refuseArchived(status, present: incident.statusID)
                update.statusID = status.statusID
                try move(&incident, to: status, into: &change)
            }
        }
        if !fields.severityID.isEmpty {
            let severities = try tx.severities(of: incident.orgID)
            let named = severities.first { $0.severityID.hasSameBytes(as: fields.severityID) }
            guard let severity = named ?? severities.named(fields.severityID.folded) else {
                throw APIError(
                    .notFound,
                    "There is no severity \(fields.severityID.prefix(64)); there are \(severities.activeLabels).")
            }
            if severity.severityID != update.severityID {
                try severities.refuseArchived(severity, present: incident.severityID)
                update.severityID = severity.severityID
                try move(&incident, to: severity, into: &change)
            }
        }
    }
}

extension IncidentChange {
    /// The change as the key update tells of it, whose entry comes first. Events of a status or severity say enough.
    func led(by entry: TimelineEntry, _ update: KeyUpdateRecord) -> IncidentChange {
        IncidentChange(
            entries: [entry] + entries, events: events.isEmpty ? [.addedActivity] : events,
            detail: detail.merging(["keyUpdate": update.auditDetail]) { $1 })
    }
}
