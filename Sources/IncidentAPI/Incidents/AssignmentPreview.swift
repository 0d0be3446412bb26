/// AssignmentPreview describes a person assigned to an incident without the Role object.
public struct AssignmentPreview: WireObject {
    /// The person who holds this role.
    public var user = UserPreview()
    /// The identifier of the role.
    public var roleID = 0

    public init() {}
}
