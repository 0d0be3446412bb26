/// IncidentMembership represents a list of people involved in an Incident.
public struct IncidentMembership: WireObject {
    /// List of all assignments done for that incident
    public var assignments: [Assignment] = []
    /// Total of assignments including hidden roles in the incident
    public var totalAssignments = 0
    /// Total of participants in the incident excluding the assigned roles
    public var totalParticipants = 0

    public init() {}
}
