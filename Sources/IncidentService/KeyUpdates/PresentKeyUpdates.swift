import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// The key update with this id, or the refusal `common.not_found`.
    func requireKeyUpdate(_ id: String, of incident: IncidentRecord) throws -> KeyUpdateRecord {
        guard !id.isEmpty else { throw APIError.invalid("id", "must not be empty") }
        guard let update = try keyUpdate(id, ofIncident: incident.number, of: incident.orgID) else {
            throw APIError(.notFound, "There is no key update \(id.prefix(64)) in incident \(incident.incidentID).")
        }
        return update
    }

    /// Key updates as the API shows them, in the order of `records`.
    ///
    /// - Parameter type: the form of their content; nil for the one that each was written in.
    func present(
        _ records: [KeyUpdateRecord], of orgID: String, as type: KeyUpdateContentType?
    ) throws -> [KeyUpdate] {
        let users = try userPreviews(Set(records.flatMap { [$0.createdBy, $0.modifiedBy] }), of: orgID)
        return try records.map { record in
            try .with {
                $0.id = record.keyUpdateID
                $0.orgID = record.orgID
                $0.incidentID = String(record.number)
                $0.title = record.title.isEmpty ? nil : record.title
                $0.contentType = type ?? record.contentType
                $0.content = try KeyUpdateText.content(record.content, from: record.contentType, to: $0.contentType)
                $0.createdTime = record.createdAt
                $0.modifiedTime = record.modifiedAt
                $0.createdBy = users[record.createdBy] ?? .with { $0.userID = record.createdBy }
                $0.lastModifiedBy = users[record.modifiedBy] ?? .with { $0.userID = record.modifiedBy }
                $0.statusID = record.statusID
                $0.severityID = record.severityID
                $0.scope = record.scope
                $0.color = record.color.isEmpty ? nil : record.color
            }
        }
    }

    /// One key update as the API shows it.
    func present(_ record: KeyUpdateRecord, as type: KeyUpdateContentType? = nil) throws -> KeyUpdate {
        try present([record], of: record.orgID, as: type).first ?? KeyUpdate()
    }
}
