/// A person and a role that they hold in an incident.
public struct Assignment: WireObject {
    /// The person.
    public var user = UserPreview()
    /// The role, as it is now.
    public var role = Role()
    /// The role's number.
    public var roleID = 0

    public init() {}
}
