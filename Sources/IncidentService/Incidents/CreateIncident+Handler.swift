import IncidentAPI
import IncidentCore
import IncidentStorage

extension CreateIncident: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try context.declare(request)
    }
}

extension CommandContext {
    /// Declares an incident, whoever asks for it and however.
    ///
    /// - Parameter entries: what its timeline tells beside what the request leads to.
    func declare(
        _ request: CreateIncident.Request, telling told: [TimelineEntry] = []
    ) throws -> CreateIncident.Response {
        let orgID = caller.orgID
        let title = try Validate.line(request.title, "title", max: Validate.titleLimit)
        let severity = try tx.requireSeverity(request.severity, of: orgID)
        let status = try tx.requireStatus(request.status, type: request.incidentType, of: orgID)
        let link = try ContextLink(url: request.attachURL, caption: request.attachCaption)
        let summary = try Validate.optionalText(
            request.initialStatusUpdate, "initialStatusUpdate", max: Validate.bodyLimit)

        var incident = newIncident(title: title, severity: severity, status: status)
        if status.category == .resolved { try requireFieldsForResolving(incident) }
        incident.isDrill = request.isDrill
        incident.incidentType = request.incidentType
        incident.roomPrefix = try Self.roomPrefix(request.roomPrefix)
        incident.summary = summary
        let labels = try newLabels(request.labels)

        var entries = [Timeline.created(incident, severity: severity, status: status)]
        entries += labels.map(Timeline.labelAdded)
        if let link { entries.append(Timeline.contextAttached(link)) }
        entries += told
        let tasks = try roleTasks(ofIncident: incident.number)
        entries += tasks.map(Timeline.taskAdded)
        let keyUpdate = initialKeyUpdate(summary, of: incident)
        if let keyUpdate { entries.append(Timeline.keyUpdated(keyUpdate, text: summary)) }
        if status.category == .resolved { entries.append(Timeline.closed()) }
        try insert(
            incident,
            IncidentChange(entries: entries, events: status.category == .resolved ? [.created, .closed] : [.created]))
        for (index, label) in labels.enumerated() {
            try tx.attach(label, toIncident: incident.number, position: index + 1)
        }
        for task in tasks { try tx.insert(task) }
        if let keyUpdate { try tx.insert(keyUpdate) }
        let details = IncidentDetails(
            labels: labels.map { IncidentLabelRecord(number: incident.number, label: $0) }, tasks: tasks)
        return try .with { $0.incident = try tx.present(incident, details, now: now) }
    }

    private static func roomPrefix(_ prefix: String) throws -> String {
        if prefix.isEmpty { return "incident" }
        return try Validate.line(prefix, "roomPrefix", max: Validate.labelLimit)
    }

    /// The next incident of the organisation. It is declared after every earlier one, whatever the clock says.
    private func newIncident(title: String, severity: SeverityRecord, status: StatusRecord) -> IncidentRecord {
        organization.incidentCount += 1
        let declaredAt = max(
            now, Timestamp(microseconds: organization.lastDeclaredAt.microseconds + 1))
        organization.lastDeclaredAt = declaredAt
        var incident = IncidentRecord(
            orgID: caller.orgID, number: organization.incidentCount, title: title, severity: severity, status: status,
            createdBy: caller.user.userID, createdAt: declaredAt)
        incident.modifiedAt = organization.modificationTime(declaredAt)
        if status.category == .resolved {
            incident.closedAt = declaredAt
            incident.endedAt = declaredAt
            incident.endedByStatus = true
        }
        return incident
    }
}

/// A link to attach to an incident as context.
struct ContextLink {
    let url: String
    let caption: String

    /// Nil when there is no URL.
    init?(url: String, caption: String) throws {
        self.url = try Validate.optionalURL(url, "attachURL")
        self.caption = try Validate.optionalText(caption, "attachCaption", max: Validate.titleLimit)
        if url.isEmpty { return nil }
    }
}
