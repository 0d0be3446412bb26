/// What incidents have in other tables, read together.
public struct IncidentDetails: Sendable {
    /// Each incident's in the order in which they were added.
    public var labels: [IncidentLabelRecord]
    /// Each incident's by role, then in the order of assignment.
    public var assignments: [AssignmentRecord]
    /// Each incident's in the order of creation.
    public var tasks: [TaskRecord]
    /// Each incident's in the order of their upload.
    public var attachments: [AttachmentRecord]

    public init(
        labels: [IncidentLabelRecord] = [], assignments: [AssignmentRecord] = [], tasks: [TaskRecord] = [],
        attachments: [AttachmentRecord] = []
    ) {
        self.labels = labels
        self.assignments = assignments
        self.tasks = tasks
        self.attachments = attachments
    }
}

extension IncidentDetails {
    static func queries(
        ofIncidents numbers: [Int], of orgID: String, withPeople: Bool, withTasks: Bool
    ) -> [SQL] {
        var statements = [IncidentLabelRecord.query(ofIncidents: numbers, of: orgID)]
        if withPeople { statements.append(AssignmentRecord.query(ofIncidents: numbers, of: orgID)) }
        if withTasks {
            statements.append(TaskRecord.query(ofIncidents: numbers, of: orgID))
            statements.append(AttachmentRecord.query(ofIncidents: numbers, of: orgID))
        }
        return statements
    }

    /// Takes what those found.
    init(_ results: [[Row]], withPeople: Bool, withTasks: Bool) throws {
        var results = results[...]
        labels = try (results.popFirst() ?? []).map(IncidentLabelRecord.init(row:))
        assignments = withPeople ? try (results.popFirst() ?? []).map(AssignmentRecord.init(row:)) : []
        tasks = withTasks ? try (results.popFirst() ?? []).map(TaskRecord.init(row:)) : []
        attachments = withTasks ? try (results.popFirst() ?? []).map(AttachmentRecord.init(row:)) : []
    }
}

extension Reading {
    /// The labels of some incidents, and their assignments where those are wanted, and so their tasks and files.
    public func details(
        ofIncidents numbers: [Int], of orgID: String, withPeople: Bool, withTasks: Bool
    ) throws -> IncidentDetails {
        guard !numbers.isEmpty else { return IncidentDetails() }
        let results = try rows(
            together: IncidentDetails.queries(
                ofIncidents: numbers, of: orgID, withPeople: withPeople, withTasks: withTasks))
        return try IncidentDetails(results, withPeople: withPeople, withTasks: withTasks)
    }
}
