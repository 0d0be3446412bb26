import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// Refuses to resolve an incident that lacks a value of a required field, where the organisation wants it so.
    ///
    /// Whatever moves an incident into a status of the category resolved calls this first.
    func requireFieldsForResolving(_ incident: IncidentRecord) throws {
        guard try tx.isOn(.requiredFields, in: incident.orgID) else { return }
        let required = try tx.fields(of: incident.orgID).filter {
            $0.domain == .incident && $0.required && !$0.archived
        }
        guard !required.isEmpty else { return }
        let filled = Set(try tx.fieldItems(ofIncidents: [incident.number], of: incident.orgID).map(\.fieldID))
        let missing = required.filter { !filled.contains($0.fieldID) }.map(\.slug)
        guard missing.isEmpty else {
            throw APIError(
                .conflict, "The incident cannot be resolved: it lacks a value of \(missing.joined(separator: ", ")).",
                hint: "RecordFieldValue gives it one.")
        }
    }
}
