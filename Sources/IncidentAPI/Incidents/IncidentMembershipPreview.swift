/// Who holds the important roles of an incident, and how many others there are.
public struct IncidentMembershipPreview: WireObject {
    /// Each person with each important role that they hold.
    public var importantAssignments: [AssignmentPreview] = []
    /// How many assignments there are, of any role.
    public var totalAssignments = 0
    /// How many people hold only roles that are neither important nor mandatory, such as observers.
    public var totalParticipants = 0

    public init() {}
}
