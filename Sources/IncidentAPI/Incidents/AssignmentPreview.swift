/// A person and the number of a role that they hold in an incident.
public struct AssignmentPreview: WireObject {
    /// The person.
    public var user = UserPreview()
    /// The role's number, as in `RolesService.GetRoles`.
    public var roleID = 0

    public init() {}
}
