/// What incidents have in other tables, read together.
public struct IncidentDetails: Sendable {
    /// Each incident's in the order in which they were added.
    public var labels: [IncidentLabelRecord]
    /// Each incident's by role, then in the order of assignment.
    public var assignments: [AssignmentRecord]
    /// Each incident's in the order of creation.
    public var tasks: [TaskRecord]

    public init(
        labels: [IncidentLabelRecord] = [], assignments: [AssignmentRecord] = [], tasks: [TaskRecord] = []
    ) {
        self.labels = labels
        self.assignments = assignments
        self.tasks = tasks
    }
}

extension Reading {
    /// The labels of some incidents, and their assignments and tasks where those are wanted.
    public func details(
        ofIncidents numbers: [Int], of orgID: String, withPeople: Bool, withTasks: Bool
    ) throws -> IncidentDetails {
        var details = IncidentDetails()
        guard !numbers.isEmpty else { return details }
        var statements = [IncidentLabelRecord.query(ofIncidents: numbers, of: orgID)]
        if withPeople { statements.append(AssignmentRecord.query(ofIncidents: numbers, of: orgID)) }
        if withTasks { statements.append(TaskRecord.query(ofIncidents: numbers, of: orgID)) }
        var results = try rows(together: statements)[...]
        details.labels = try (results.popFirst() ?? []).map(IncidentLabelRecord.init(row:))
        if withPeople { details.assignments = try (results.popFirst() ?? []).map(AssignmentRecord.init(row:)) }
        if withTasks { details.tasks = try (results.popFirst() ?? []).map(TaskRecord.init(row:)) }
        return details
    }
}
