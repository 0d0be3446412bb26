import IncidentAPI
import IncidentClient
import IncidentService

/// Reads incidents with all that they have.
struct GrafanaReader: Sendable {
    private let source: GrafanaSource
    /// By user ID: lists of incidents show no addresses.
    private let people: [String: ForeignPerson]
    /// The custom fields by their UUIDs.
    private let fields: [String: CustomMetadataField]
    /// The roles of the source.
    let roles: [Role]
    /// What the source does not have, for the report.
    private(set) var report = ImportReport()

    /// Reads what all incidents share.
    init(_ source: GrafanaSource) async throws {
        self.source = source
        if let roles = try await source.ifKnown({ try await source.client.call(GetRoles.self).roles }) {
            self.roles = roles
        } else {
            roles = []
            report.note("The source does not list its roles: those that are held were made.")
        }
        let users = try await source.ifKnown {
            try await source.list("UsersService.QueryUsers", ["limit": 100], "users")
        }
        if users == nil { report.note("The source does not list its users: they have no e-mail addresses.") }
        people = Dictionary(
            (users ?? []).map { user in
                var person = ForeignPerson()
                person.id = user["userID"]?.text ?? ""
                person.name = user["name"]?.text ?? ""
                person.email = user["email"]?.text ?? ""
                person.photoURL = user["photoURL"]?.text ?? ""
                return (person.id, person)
            }, uniquingKeysWith: { first, _ in first })
        let fields = try await source.ifKnown {
            try await source.client.call(GetFields.self) { $0.domainName = .incident }.fields
        }
        if fields == nil { report.note("The source does not list its custom fields.") }
        self.fields = Dictionary((fields ?? []).map { ($0.uuid, $0) }, uniquingKeysWith: { first, _ in first })
        let hooks = try await source.ifKnown {
            try await source.answer("IntegrationService.GetEnabledHooks", .object([:]))
        }
        let hookCount = hooks?["enabledHooks"]?.items.count ?? 0
        report.note("A webhook was left out: its secret does not leave the source. Enable it here.", count: hookCount)
    }

    /// An incident, and what of it is not carried over; nil when it is gone.
    func incident(_ incidentID: String) async throws -> (ForeignIncident, ImportReport)? {
        guard
            let incident = try await source.ifKnown({
                try await source.client.call(GetIncident.self) { $0.incidentID = incidentID }.incident
            })
        else { return nil }
        var report = ImportReport()
        var foreign = ForeignIncident(incident)
        foreign.createdBy = person(incident.createdByUser)
        foreign.refs.insert(
            .with {
                $0.key = "grafana-incident"
                $0.ref = incidentID
                $0.url = incident.overviewURL.isEmpty ? "" : source.address.url(ofPath: incident.overviewURL)
            }, at: 0)
        foreign.items = try await items(of: incidentID, &report)
        foreign.assignments = try await assignments(of: incident, foreign.items)
        foreign.tasks = incident.taskList.tasks.map(task)
        foreign.fieldValues = try await fieldValues(of: incidentID)
        return (foreign, report)
    }

    private func person(_ user: UserPreview) -> ForeignPerson { people[user.userID] ?? ForeignPerson(user) }

    private func items(of incidentID: String, _ report: inout ImportReport) async throws -> [ForeignItem] {
        var items: [ForeignItem] = []
        let timeline = source.client.items(QueryActivity.self) {
            $0.query.incidentID = incidentID
            $0.query.limit = 100
            $0.query.orderDirection = .ascending
        }
        let isKnown: Void? = try await source.ifKnown {
            for try await item in timeline {
                report.note("A file of a timeline was left in the source.", count: item.attachments.count)
                items.append(self.item(item))
            }
        }
        if isKnown == nil { report.note("The source does not give its timelines.") }
        return items
    }

    private func item(_ item: ActivityItem) -> ForeignItem {
        var foreign = ForeignItem()
        foreign.id = item.activityItemID
        foreign.kind = item.activityKind
        foreign.person = person(item.user)
        foreign.subject = person(item.subjectUser)
        foreign.createdAt = item.createdTime
        foreign.eventAt = item.eventTime
        foreign.body = item.body
        foreign.url = item.url
        foreign.tags = item.tags
        foreign.immutable = item.immutable
        foreign.fieldValues = item.fieldValues
        foreign.relevance = item.relevance
        return foreign
    }

    /// Who holds which role. When it was assigned, the timeline tells.
    private func assignments(of incident: Incident, _ items: [ForeignItem]) async throws -> [ForeignAssignment] {
        var held = incident.incidentMembership.assignments
        if held.isEmpty, incident.incidentMembership.totalAssignments > 0 {
            held =
                try await source.ifKnown {
                    try await source.client.call(GetIncidentMembership.self) {
                        $0.incidentID = incident.incidentID
                    }.assignments
                } ?? []
        }
        return held.map { assignment in
            let role = roles.first { $0.roleID == assignment.roleID } ?? assignment.role
            let person = person(assignment.user)
            let assigned = items.last {
                $0.kind == .roleAssigned && $0.subject.id == person.id
                    && [nil, .integer(Int64(role.roleID))].contains($0.fieldValues["roleID"])
            }
            return ForeignAssignment(role: role, person: person, assignedAt: assigned?.createdAt ?? .unset)
        }
    }

    private func task(_ task: IncidentTask) -> ForeignTask {
        var foreign = ForeignTask()
        foreign.text = task.text
        foreign.status = task.status
        foreign.author = task.authorUser.map(person) ?? ForeignPerson()
        foreign.assignee = task.assignedUser.map(person) ?? ForeignPerson()
        foreign.createdAt = task.createdTime
        foreign.modifiedAt = task.modifiedTime
        return foreign
    }

    /// The values of custom fields, each with its field.
    private func fieldValues(of incidentID: String) async throws -> [FieldValue] {
        guard !fields.isEmpty else { return [] }
        let values = try await source.ifKnown {
            try await source.client.call(GetFieldValues.self) {
                ($0.targetKind, $0.targetID, $0.domainName) = (.incident, incidentID, .incident)
            }.fieldValues
        }
        return (values ?? []).map { value in
            .with {
                $0.field = fields[value.field.uuid] ?? value.field
                $0.value = value.value
            }
        }
    }
}

extension ForeignIncident {
    fileprivate init(_ incident: Incident) {
        self.init(sourceID: incident.incidentID)
        number = Int(incident.incidentID)
        title = incident.title
        summary = incident.summary
        severity = incident.severity
        status = incident.status
        isResolved = incident.closedTime.isSet
        isDrill = incident.isDrill
        incidentType = incident.incidentType
        labels = incident.labels
        createdAt = incident.createdTime
        modifiedAt = incident.modifiedTime
        closedAt = incident.closedTime
        startedAt = incident.incidentStart
        endedAt = incident.incidentEnd
        refs = incident.refs
    }
}
