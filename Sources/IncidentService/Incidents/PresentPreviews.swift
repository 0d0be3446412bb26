import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// Incidents as lists show them, in the order of `records`.
    ///
    /// - Parameters:
    ///   - withMembership: whether each shows who holds its important roles.
    ///   - withFields: whether each shows its values of custom fields.
    func presentPreviews(
        _ records: [IncidentRecord], of orgID: String, withMembership: Bool, withFields: Bool = false
    ) throws -> [IncidentPreview] {
        guard !records.isEmpty else { return [] }
        let parts = try IncidentParts(
            of: records, orgID: orgID, withTasks: false, withPeople: withMembership, tx: self)
        let values = withFields ? try customFieldValues(ofIncidents: records.map(\.number), of: orgID) : [:]
        return records.map { record in
            var preview = record.preview(parts)
            preview.fieldValues = values[record.number] ?? []
            return preview
        }
    }
}

extension IncidentRecord {
    /// How many characters of the summary a preview shows as its description.
    private static let descriptionLength = 160

    static func description(ofSummary summary: String) -> String {
        String(String.UnicodeScalarView(summary.unicodeScalars.prefix(descriptionLength)))
    }

    func preview(_ parts: IncidentParts) -> IncidentPreview {
        .with {
            $0.incidentID = incidentID
            $0.severityID = severityID
            $0.severityLabel = parts.severityLabel(severityID)
            $0.incidentType = incidentType
            $0.labels = parts.labels[number] ?? []
            $0.isDrill = isDrill
            $0.createdTime = createdAt
            $0.modifiedTime = modifiedAt
            $0.closedTime = closedAt
            $0.createdByUser = parts.user(createdBy)
            $0.title = title
            $0.description = Self.description(ofSummary: summary)
            $0.summary = summary
            $0.status = parts.statusSlug(statusID)
            $0.slug = Slug.make(from: title)
            $0.incidentStart = startedAt
            $0.incidentEnd = endedAt
            $0.incidentMembershipPreview = parts.membershipPreview(ofIncident: number)
            $0.version = version
        }
    }
}

extension IncidentParts {
    func membershipPreview(ofIncident number: Int) -> IncidentMembershipPreview {
        let held = assignments[number] ?? []
        return .with {
            $0.importantAssignments = held.filter { roles[$0.roleID]?.important ?? false }.map { held in
                .with {
                    $0.user = user(held.userID)
                    $0.roleID = held.roleID
                }
            }
            $0.totalAssignments = held.count
            $0.totalParticipants = observerCount(held)
        }
    }
}
