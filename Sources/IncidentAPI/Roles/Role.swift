/// Role represents a role that will be used to assign people in the incident.
public struct Role: WireObject {
    /// The unique ID of this role.
    public var roleID = 0
    /// The unique ID of the organization this role belongs to.
    public var orgID = ""
    /// The name of the role.
    public var name = ""
    /// The description of the role.
    public var description = ""
    /// Whether this role is important.
    public var important = false
    /// Whether this role is mandatory.
    public var mandatory = false
    /// Whether this role is archived. Archived roles are not allowed to be assigned to people in the new
    /// incidents. But the historical data is still kept.
    public var archived = false
    /// The time this role was created at.
    public var createdAt = Timestamp.unset
    /// The time this role was updated at.
    public var updatedAt = Timestamp.unset

    public init() {}
}
