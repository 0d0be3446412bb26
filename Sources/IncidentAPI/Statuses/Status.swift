/// A status that incidents of one type can have.
public struct Status: WireObject {
    /// The identifier. It stays when the name changes.
    public var statusID = ""
    /// The type of the incidents that can have it.
    public var incidentType = IncidentType.unset
    /// The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line.
    public var name = ""
    /// When an incident is in it. At most 1,000 characters. Empty: not said.
    public var description = ""
    /// Whether an incident in it is still worked on.
    public var category = StatusCategory.unset
    /// `default` for one that every organisation has, `custom` for one of its own.
    public var kind = ""
    /// Its colour, `#rrggbb`. Empty: none.
    public var color = ""
    /// The name of its icon.
    public var icon = StatusIcon.unset
    /// What incidents and queries call it: made from the name when the status is created, and kept. Unique among the
    /// statuses of its type.
    public var slug = ""
    /// Its place among the statuses of its type and category, from 0. Lists in the order of statuses follow it.
    public var position = 0
    /// When it was taken out of use. Empty: it is in use.
    public var archivedTime = Timestamp.unset
    /// Whether it can be neither changed nor archived: each type has one of each category.
    public var immutable = false
    /// When it was created.
    public var createdTime = Timestamp.unset
    /// When it last changed.
    public var modifiedTime = Timestamp.unset

    public init() {}
}
