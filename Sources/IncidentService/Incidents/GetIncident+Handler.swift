import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetIncident: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let (incident, details) = try context.requireIncidentWithDetails(request.incidentID)
        context.notes.validUntil = incident.durationChanges(after: context.now)
        if !details.attachments.isEmpty {
            // Links to files are renewed long before they expire.
            context.notes.validUntil = min(context.notes.validUntil, context.now.advanced(bySeconds: 600))
        }
        return try .with { $0.incident = try context.tx.present(incident, details, now: context.now) }
    }
}

extension QueryContext {
    /// The incident with this id, or the refusal `incidents.not_found`; the same when the caller may not see it.
    func requireIncident(_ incidentID: String, field: String = "incidentID") throws -> IncidentRecord {
        let incident = try tx.requireIncident(incidentID, visibleTo: caller, field: field)
        notes.incidentVersion = incident.version
        return incident
    }

    /// The incident with this id and all that it has, or the refusal as above.
    func requireIncidentWithDetails(_ incidentID: String) throws -> (IncidentRecord, IncidentDetails) {
        let found = try tx.requireIncidentWithDetails(incidentID, visibleTo: caller)
        notes.incidentVersion = found.0.version
        return found
    }
}
