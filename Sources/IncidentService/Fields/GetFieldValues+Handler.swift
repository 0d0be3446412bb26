import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetFieldValues: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.targetID, field: "targetID")
        let values = try context.tx.fieldValues(of: incident, in: request.domainName)
        let wanted = try context.tx.fields(of: incident.orgID).filter { values[$0.fieldID] != nil }
        return try .with {
            $0.fieldValues = try context.tx.present(wanted, of: incident.orgID).map { field in
                .with {
                    $0.field = field
                    $0.value = values[field.uuid] ?? ""
                }
            }
        }
    }
}
