/// A summary of the people involved in an Incident.
public struct IncidentMembershipPreview: WireObject {
    /// A list of all assignments done for that incident that are marked as important.
    public var importantAssignments: [AssignmentPreview] = []
    /// Total of assignments including hidden roles in the incident
    public var totalAssignments = 0
    /// Total of hidden roles (like observers) related with that incident
    public var totalParticipants = 0

    public init() {}
}
