import IncidentAPI
import IncidentCore
import IncidentStorage

/// What incidents show beside their own rows, read by one statement a table for all of them.
struct IncidentParts {
    private let severities: [SeverityRecord]
    private let statuses: [StatusRecord]
    let roles: [Int: Role]
    let labels: [Int: [IncidentLabel]]
    let assignments: [Int: [AssignmentRecord]]
    let tasks: [Int: [TaskRecord]]
    let users: [String: UserPreview]
    private let files: [Int: [AttachmentRecord]]
    private let links: FileLinks?

    /// - Parameters:
    ///   - withTasks: whether tasks and files are wanted.
    ///   - withPeople: whether assignments, and the roles that they name, are wanted.
    init(of records: [IncidentRecord], orgID: String, withTasks: Bool, withPeople: Bool, tx: some Reading) throws {
        let details = try tx.details(
            ofIncidents: records.map(\.number), of: orgID, withPeople: withPeople, withTasks: withTasks)
        try self.init(of: records, details, orgID: orgID, tx: tx)
    }

    /// - Parameter details: what the incidents have, where that is known.
    init(of records: [IncidentRecord], _ details: IncidentDetails, orgID: String, tx: some Reading) throws {
        severities = try tx.severities(of: orgID)
        statuses = try tx.statuses(of: orgID)
        labels = Dictionary(grouping: details.labels, by: \.number).mapValues { $0.map(\.label.wire) }
        let assigned = details.assignments
        roles =
            assigned.isEmpty
            ? [:] : Dictionary(uniqueKeysWithValues: try tx.roles(of: orgID).map { ($0.roleID, $0) })
        let tasks = details.tasks
        assignments = Dictionary(grouping: assigned, by: \.number)
        self.tasks = Dictionary(grouping: tasks, by: \.number)
        let userIDs =
            records.map(\.createdBy) + assigned.map(\.userID) + tasks.flatMap { [$0.authorID, $0.assignedTo] }
        files = Dictionary(grouping: details.attachments, by: \.number)
        links = files.isEmpty ? nil : try tx.fileLinks(of: orgID)
        users = try tx.userPreviews(Set(userIDs).subtracting([""]), of: orgID)
    }

    func severityLabel(_ severityID: String) -> String {
        severities.first { $0.severityID == severityID }?.label ?? severityID
    }

    func statusSlug(_ statusID: String) -> String {
        statuses.first { $0.statusID == statusID }?.slug ?? statusID
    }

    func attachments(ofIncident number: Int, now: Timestamp) -> [Attachment] {
        (files[number] ?? []).map { $0.wire(links, now: now) }
    }

    func user(_ userID: String) -> UserPreview {
        users[userID] ?? .with { $0.userID = userID }
    }
}

extension Reading {
    /// Incidents as the API shows them, in the order of `records`.
    func present(_ records: [IncidentRecord], of orgID: String, now: Timestamp) throws -> [Incident] {
        guard !records.isEmpty else { return [] }
        let parts = try IncidentParts(of: records, orgID: orgID, withTasks: true, withPeople: true, tx: self)
        return records.map { $0.wire(parts, now: now) }
    }

    /// An incident with what it is known to have, as the API shows it.
    func present(_ record: IncidentRecord, _ details: IncidentDetails, now: Timestamp) throws -> Incident {
        record.wire(try IncidentParts(of: [record], details, orgID: record.orgID, tx: self), now: now)
    }

    /// One incident as the API shows it.
    func present(_ record: IncidentRecord, now: Timestamp) throws -> Incident {
        let parts = try IncidentParts(of: [record], orgID: record.orgID, withTasks: true, withPeople: true, tx: self)
        return record.wire(parts, now: now)
    }
}

extension IncidentRecord {
    func wire(_ parts: IncidentParts, now: Timestamp) -> Incident {
        .with {
            $0.incidentID = incidentID
            $0.refs = refs
            $0.severity = parts.severityLabel(severityID)
            $0.labels = parts.labels[number] ?? []
            $0.isDrill = isDrill
            $0.incidentType = incidentType
            $0.createdTime = createdAt
            $0.modifiedTime = modifiedAt
            $0.createdByUser = parts.user(createdBy)
            $0.closedTime = closedAt
            $0.durationSeconds = durationSeconds(now: now)
            $0.status = parts.statusSlug(statusID)
            $0.title = title
            $0.overviewURL = Slug.overviewURL(incidentID: incidentID, title: title)
            $0.incidentMembership = parts.membership(ofIncident: number)
            $0.taskList = parts.taskList(ofIncident: number)
            $0.summary = summary
            $0.incidentStart = startedAt
            $0.incidentEnd = endedAt
            $0.attachments = parts.attachments(ofIncident: number, now: now)
        }
    }

    /// When ``durationSeconds(now:)`` is another one than now; the latest time when it stands.
    func durationChanges(after now: Timestamp) -> Timestamp {
        if endedAt.isSet || closedAt.isSet { return .latest }
        return startedAt.advanced(bySeconds: max(0, durationSeconds(now: now)) + 1)
    }

    /// Whole seconds from the start to the end, else to the closing, else to now; never negative.
    func durationSeconds(now: Timestamp) -> Int {
        let end = endedAt.isSet ? endedAt : closedAt.isSet ? closedAt : now
        return max(0, Int((end.microseconds - startedAt.microseconds) / 1_000_000))
    }
}

extension IncidentParts {
    func membership(ofIncident number: Int) -> IncidentMembership {
        let held = assignments[number] ?? []
        return .with {
            $0.assignments = held.map(assignment)
            $0.totalAssignments = held.count
            $0.totalParticipants = observerCount(held)
        }
    }

    func assignment(_ held: AssignmentRecord) -> Assignment {
        .with {
            $0.user = user(held.userID)
            $0.role = roles[held.roleID] ?? Role()
            $0.roleID = held.roleID
        }
    }

    /// How many people hold only roles that are neither important nor mandatory.
    func observerCount(_ held: [AssignmentRecord]) -> Int {
        let leading = held.filter { roles[$0.roleID].map { $0.important || $0.mandatory } ?? false }
        return Set(held.map(\.userID)).subtracting(leading.map(\.userID)).count
    }

    func taskList(ofIncident number: Int) -> TaskList {
        let tasks = tasks[number] ?? []
        return .with {
            $0.tasks = tasks.map(task)
            $0.doneCount = tasks.count { $0.status == .done }
            $0.todoCount = tasks.count - $0.doneCount
        }
    }

    func task(_ record: TaskRecord) -> IncidentTask {
        .with {
            $0.taskID = record.taskID
            $0.immutable = record.immutable
            $0.createdTime = record.createdAt
            $0.modifiedTime = record.modifiedAt
            $0.text = record.text
            $0.status = record.status
            $0.authorUser = record.authorID.isEmpty ? nil : user(record.authorID)
            $0.assignedUser = record.assignedTo.isEmpty ? nil : user(record.assignedTo)
        }
    }
}
