/// How bad an incident can be, as the organisation says it.
public struct Severity: WireObject {
    /// The identifier. It stays when the label changes.
    public var severityID = ""
    /// The name, unique without regard to case. 1 to 64 characters, in one line.
    public var displayLabel = ""
    /// How urgent it is: 1, the most, to 5. No two have the same, and it never changes. -1 is the level of the one that
    /// incidents have while nobody has decided, which comes last.
    public var level = 0
    /// The name of its icon: at most 64 letters, digits and dashes. Empty: none.
    public var icon = ""
    /// When to use it. At most 1,000 characters. Empty: not said.
    public var description = ""
    /// Its colour on a dark ground, `#rrggbb`. Empty: none.
    public var darkColor = ""
    /// Its colour on a light ground, `#rrggbb`. Empty: none.
    public var lightColor = ""
    /// When it was taken out of use. Empty: it is in use.
    public var archivedAt = Timestamp.unset
    /// When it was created.
    public var createdAt = Timestamp.unset
    /// When it last changed.
    public var updatedAt = Timestamp.unset

    public init() {}
}
