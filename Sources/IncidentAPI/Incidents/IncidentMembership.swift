/// Who holds which role in an incident.
public struct IncidentMembership: WireObject {
    /// Each person with each role that they hold.
    public var assignments: [Assignment] = []
    /// How many assignments there are.
    public var totalAssignments = 0
    /// How many people hold only roles that are neither important nor mandatory, such as observers.
    public var totalParticipants = 0

    public init() {}
}
