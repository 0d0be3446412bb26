import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetIncident: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        context.notes.validUntil = incident.durationChanges(after: context.now)
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}

extension QueryContext {
    /// The incident with this id, or the refusal `incidents.not_found`; the same when the caller may not see it.
    func requireIncident(_ incidentID: String) throws -> IncidentRecord {
        let incident = try tx.requireIncident(incidentID, visibleTo: caller)
        notes.incidentVersion = incident.version
        return incident
    }
}
