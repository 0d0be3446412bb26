import IncidentAPI
import IncidentClient
import IncidentService

/// Reads incidents with all that they have.
struct GrafanaReader: Sendable {
    private let source: GrafanaSource
    private let files: GrafanaFiles
    /// By user ID: lists of incidents show no addresses.
    private let people: [String: ForeignPerson]
    private let methods = MissingMethods()
    /// What the incidents of the source refer to.
    let settings: ForeignSettings
    private let hooks: Int

    /// What the source does not have, as far as it was asked, and what is left there.
    var report: ImportReport {
        var report = ImportReport()
        for method in methods.names {
            report.note("The source does not answer \(method) to this token: what it tells was not carried over.")
        }
        report.note("A webhook was left out: its secret does not leave the source. Enable it here.", count: hooks)
        return report
    }

    /// Reads what all incidents share.
    ///
    /// - Parameter files: brings the files over.
    init(_ source: GrafanaSource, _ files: GrafanaFiles) async throws {
        self.source = source
        self.files = files
        let client = source.client
        let methods = self.methods
        var settings = ForeignSettings()
        settings.roles = try await methods.ifThere(GetRoles.method) { try await client.call(GetRoles.self).roles } ?? []
        settings.severities =
            try await methods.ifThere(GetOrgSeverities.method) {
                try await client.call(GetOrgSeverities.self).severities
            } ?? []
        let statuses = try await methods.ifThere(QueryOrgStatuses.method) {
            try await client.call(QueryOrgStatuses.self).configurations
        }
        settings.statuses = (statuses ?? []).flatMap { configuration in
            configuration.statuses.map { status in
                var status = status
                status.incidentType = configuration.incidentType
                return status
            }
        }
        for domain in [FieldDomain.incident, .labels] {
            let fields = try await methods.ifThere(GetFields.method) {
                try await client.call(GetFields.self) {
                    $0.domainName = domain
                    $0.includeArchived = true
                }.fields
            }
            settings.fields += (fields ?? []).filter { ($0.domainName == .labels) == (domain == .labels) }
        }
        self.settings = settings
        var people: [String: ForeignPerson] = [:]
        try await methods.ifThere(QueryUsers.method) {
            for try await user in client.items(QueryUsers.self, { $0.query.limit = 100 }) {
                var person = ForeignPerson()
                person.id = user.userID
                person.name = user.name
                person.email = user.email
                person.photoURL = user.photoURL
                people[person.id] = person
            }
        }
        self.people = people
        hooks =
            try await methods.ifThere(GetEnabledHooks.method) {
                try await client.call(GetEnabledHooks.self).enabledHooks.count
            } ?? 0
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
        foreign.keyUpdates = try await keyUpdates(of: incidentID)
        return (foreign, report)
    }

    /// An incident with those of its files that `missing` names, and nothing else; what could not be brought.
    ///
    /// - Parameter missing: says which of some files to bring, by their IDs.
    func files(
        of incidentID: String, missing: ([(id: String, uploadedAt: Timestamp)]) async throws -> Set<String>
    ) async throws -> (ForeignIncident, ImportReport) {
        let items = try await timeline(of: incidentID).filter { !$0.files.isEmpty }
        var report = ImportReport()
        var foreign = ForeignIncident(sourceID: incidentID)
        guard !items.isEmpty else { return (foreign, report) }
        let wanted = try await missing(items.flatMap(\.files).map { ($0.attachmentID, $0.uploadTime) })
        for var item in items {
            item.attachments = item.files.filter { wanted.contains($0.attachmentID) }
            guard !item.attachments.isEmpty else { continue }
            foreign.items.append(try await self.item(item, &report))
        }
        return (foreign, report)
    }

    private func person(_ user: UserPreview) -> ForeignPerson { people[user.userID] ?? ForeignPerson(user) }

    private func items(of incidentID: String, _ report: inout ImportReport) async throws -> [ForeignItem] {
        var items: [ForeignItem] = []
        // Links to files live for a while only: they are fetched before the next incident is read.
        for item in try await timeline(of: incidentID) { items.append(try await self.item(item, &report)) }
        return items
    }

    func timeline(of incidentID: String) async throws -> [ActivityItem] {
        var items: [ActivityItem] = []
        let timeline = source.client.items(QueryActivity.self) {
            $0.query.incidentID = incidentID
            $0.query.limit = 100
            $0.query.orderDirection = .ascending
        }
        try await methods.ifThere(QueryActivity.method) {
            for try await item in timeline {
                items.append(item)
            }
        }
        return items
    }

    private func item(_ item: ActivityItem, _ report: inout ImportReport) async throws -> ForeignItem {
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
        foreign.files = try await files.bring(item, &report) { userID in
            people[userID] ?? ForeignPerson(.with { $0.userID = userID })
        }
        return foreign
    }

    /// Who holds which role. When it was assigned, the timeline tells.
    private func assignments(of incident: Incident, _ items: [ForeignItem]) async throws -> [ForeignAssignment] {
        var held = incident.incidentMembership.assignments
        if held.isEmpty, incident.incidentMembership.totalAssignments > 0 {
            held =
                try await methods.ifThere(GetIncidentMembership.method) {
                    try await source.client.call(GetIncidentMembership.self) {
                        $0.incidentID = incident.incidentID
                    }.assignments
                } ?? []
        }
        return held.map { assignment in
            let role = settings.roles.first { $0.roleID == assignment.roleID } ?? assignment.role
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

    private func fieldValues(of incidentID: String) async throws -> [ForeignFieldValue] {
        guard settings.fields.contains(where: { $0.domainName != .labels }) else { return [] }
        let values = try await methods.ifThere(GetFieldValues.method) {
            try await source.client.call(GetFieldValues.self) {
                $0.targetKind = .incident
                $0.targetID = incidentID
                $0.domainName = .incident
            }.fieldValues
        }
        return (values ?? []).map { ForeignFieldValue(fieldUUID: $0.field.uuid, value: $0.value) }
    }

    private func keyUpdates(of incidentID: String) async throws -> [ForeignKeyUpdate] {
        var updates: [ForeignKeyUpdate] = []
        let pages = source.client.items(QueryKeyUpdates.self) {
            $0.query.incidentID = incidentID
            $0.query.limit = 100
            $0.query.orderDirection = .ascending
        }
        try await methods.ifThere(QueryKeyUpdates.method) {
            for try await update in pages {
                // A list shows the words alone; one by itself comes in the form that it was written in.
                let whole = try await methods.ifThere(GetKeyUpdate.method) {
                    try await source.client.call(GetKeyUpdate.self) {
                        $0.incidentID = incidentID
                        $0.id = update.id
                    }.keyUpdate
                }
                updates.append(keyUpdate(whole ?? update))
            }
        }
        return updates
    }

    private func keyUpdate(_ update: KeyUpdate) -> ForeignKeyUpdate {
        var foreign = ForeignKeyUpdate()
        foreign.id = update.id
        foreign.title = update.title ?? ""
        foreign.content = update.content
        foreign.contentType = update.contentType
        foreign.statusID = update.statusID
        foreign.severityID = update.severityID
        foreign.scope = update.scope
        foreign.color = update.color ?? ""
        foreign.author = person(update.createdBy)
        foreign.lastEditor = person(update.lastModifiedBy)
        foreign.createdAt = update.createdTime
        foreign.modifiedAt = update.modifiedTime
        return foreign
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
