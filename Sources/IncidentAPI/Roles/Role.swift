/// A role that people hold in incidents, such as `commander`.
public struct Role: WireObject {
    /// The role's number. It is never given to another role.
    public var roleID = 0
    /// The organisation that the role belongs to.
    public var orgID = ""
    /// The name, unique without regard to case. 1 to 64 characters, in one line.
    public var name = ""
    /// What the role does. At most 1,000 characters. Empty: not said.
    public var description = ""
    /// Whether lists show who holds it.
    public var important = false
    /// Whether every incident should have somebody who holds it.
    public var mandatory = false
    /// Whether it is out of use: it cannot be given to anybody, and who holds it keeps it.
    public var archived = false
    /// When it was created.
    public var createdAt = Timestamp.unset
    /// When it last changed.
    public var updatedAt = Timestamp.unset

    public init() {}
}
