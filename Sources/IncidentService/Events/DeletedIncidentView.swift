import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// The organisation's severities and statuses, for what was stored by their names.
struct IncidentWords {
    private let severities: [SeverityRecord]
    private let statuses: [StatusRecord]

    init(of orgID: String, _ tx: some Reading) throws {
        severities = try tx.severities(of: orgID)
        statuses = try tx.statuses(of: orgID)
    }

    func severityID(_ label: String) -> String { severities.first { $0.label == label }?.severityID ?? "" }
    func statusID(_ slug: String) -> String { statuses.first { $0.slug == slug }?.statusID ?? "" }
}

extension DeletedIncidentRecord {
    /// The incident as it was last, as lists show it and as filters look at it.
    ///
    /// The snapshot has neither custom fields nor attached URLs: `field:` of a custom field and `context:` find nothing
    /// in it. A severity or status that was renamed since is another one.
    func shown(_ words: IncidentWords) throws -> (IncidentPreview, IncidentFacts) {
        let incident = try incident
        return (preview(of: incident, words), facts(of: incident, words))
    }

    /// As `GetIncident` showed it last.
    var incident: Incident {
        get throws { try JSONDecoder().decode(Incident.self, from: Data(snapshot.utf8)) }
    }

    private func preview(of incident: Incident, _ words: IncidentWords) -> IncidentPreview {
        let severityID = words.severityID(incident.severity)
        return .with {
            $0.incidentID = String(number)
            $0.severityID = severityID
            $0.severityLabel = incident.severity
            $0.incidentType = incidentType
            $0.labels = incident.labels
            $0.isDrill = incident.isDrill
            $0.createdTime = incident.createdTime
            $0.modifiedTime = deletedAt
            $0.closedTime = incident.closedTime
            $0.createdByUser = incident.createdByUser
            $0.title = incident.title
            $0.description = IncidentRecord.description(ofSummary: incident.summary)
            $0.summary = incident.summary
            $0.status = incident.status
            $0.slug = Slug.make(from: incident.title)
            $0.incidentStart = incident.incidentStart
            $0.incidentEnd = incident.incidentEnd
            $0.incidentMembershipPreview.importantAssignments =
                incident.incidentMembership.assignments.filter(\.role.important).map { held in
                    .with {
                        $0.user = held.user
                        $0.roleID = held.roleID
                    }
                }
            $0.incidentMembershipPreview.totalAssignments = incident.incidentMembership.totalAssignments
            $0.incidentMembershipPreview.totalParticipants = incident.incidentMembership.totalParticipants
            $0.version = version
        }
    }

    /// What filters look at, of ``incident``.
    func facts(of incident: Incident, _ words: IncidentWords) -> IncidentFacts {
        var facts = IncidentFacts()
        facts.titleFolded = incident.title.folded
        facts.summaryFolded = incident.summary.folded
        facts.statusID = words.statusID(incident.status)
        facts.severityID = words.severityID(incident.severity)
        facts.isDrill = incident.isDrill
        facts.type = incidentType
        facts.labels = incident.labels.map { LabelMatch(key: $0.key.folded, text: $0.label.folded) }
        facts.createdBy = createdBy
        facts.holders = incident.incidentMembership.assignments.map {
            IncidentFacts.RoleHolder(roleID: $0.roleID, userID: $0.user.userID)
        }
        facts.declaredAt = incident.createdTime
        facts.startedAt = incident.incidentStart
        facts.endedAt = incident.incidentEnd
        facts.resolvedAt = incident.closedTime
        facts.modifiedAt = deletedAt
        return facts
    }
}
