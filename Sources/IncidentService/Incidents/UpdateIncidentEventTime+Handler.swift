import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateIncidentEventTime: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        let name = request.eventName == .none ? request.activityItemKind : request.eventName
        var incident = old
        switch name {
        case .none:
            throw APIError.invalid("eventName", "must be one of \(EventTimeName.words.joined(separator: ", "))")
        case .incidentStart:
            incident.startedAt = request.eventTime.isSet ? request.eventTime : old.createdAt.wholeSeconds
            try save(&incident, from: old, .incidentStart, old.startedAt, incident.startedAt, context)
        case .incidentEnd:
            incident.endedAt = request.eventTime
            incident.endedByStatus = false
            try save(&incident, from: old, .incidentEnd, old.endedAt, incident.endedAt, context)
        }
        return Response()
    }

    private static func save(
        _ incident: inout IncidentRecord, from old: IncidentRecord, _ kind: ActivityKind, _ oldTime: Timestamp,
        _ newTime: Timestamp, _ context: CommandContext
    ) throws {
        guard newTime != oldTime else { return }
        guard !incident.endedAt.isSet || incident.endedAt >= incident.startedAt else {
            throw APIError.invalid(
                "eventTime",
                kind == .incidentStart
                    ? "must not be after the incident's end, \(incident.endedAt)"
                    : "must not be before the incident's start, \(incident.startedAt)")
        }
        try context.save(
            &incident, from: old, IncidentChange(Timeline.timeChanged(kind, from: oldTime, to: newTime), .updatedTime))
    }
}
