import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// Refuses to resolve an incident that lacks a value of a required field, where the organisation wants it so.
    ///
    /// Whatever moves an incident into a status of the category resolved calls this first.
    func requireFieldsForResolving(_ incident: IncidentRecord) throws {
        let missing = try fieldsMissingForResolving(incident.number)
        guard missing.isEmpty else {
            throw APIError(
                .conflict, "The incident cannot be resolved: it lacks a value of \(missing.joined(separator: ", ")).",
                hint: "RecordFieldValue gives it one.")
        }
    }

    /// The slugs of the fields that an incident has to have a value of before it is resolved, and lacks; none where the
    /// organisation does not want it so.
    ///
    /// - Parameter number: 0 for an incident that is not declared yet.
    func fieldsMissingForResolving(_ number: Int) throws -> [String] {
        let orgID = caller.orgID
        guard try tx.isOn(.requiredFields, in: orgID) else { return [] }
        let required = try tx.fields(of: orgID).filter { $0.domain == .incident && $0.required && !$0.archived }
        guard !required.isEmpty else { return [] }
        let filled = Set(try tx.fieldItems(ofIncidents: [number], of: orgID).map(\.fieldID))
        return required.filter { !filled.contains($0.fieldID) }.map(\.slug)
    }
}
