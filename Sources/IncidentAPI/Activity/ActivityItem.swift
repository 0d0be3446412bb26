/// One entry of an incident's timeline: who did what, and when.
public struct ActivityItem: WireObject {
    /// The item's identifier, an opaque string.
    public var activityItemID = ""
    /// The incident that the item belongs to.
    public var incidentID = ""
    /// Who did it.
    public var user = UserPreview()
    /// Whom it was done to, such as the person who got a role. Empty fields: nobody.
    public var subjectUser = UserPreview()
    /// When the item was written.
    public var createdTime = Timestamp.unset
    /// When it happened. It equals `createdTime` unless somebody set it. Timelines are ordered by it.
    public var eventTime = Timestamp.unset
    /// What the item tells of.
    public var activityKind = ActivityKind.unset
    /// What happened, in plain English; of a note, what its author wrote.
    public var body = ""
    /// A link that belongs to the item; of a note, the first URL in its body. Empty: there is none.
    public var url = ""
    /// The `#words` of a note, in lower case, without the `#`, at most 20. Empty for other kinds.
    public var tags: [String] = []
    /// Whether the server wrote the item. Its body cannot be edited, and it cannot be removed; its event time and
    /// relevance can be set.
    public var immutable = false
    /// The same for programs, such as the old and the new value. The members depend on `activityKind`.
    public var fieldValues: [String: JSONValue] = [:]
    /// The files attached to the item. Empty: there are none.
    public var attachments: [Attachment] = []
    /// How much the item matters to its readers.
    public var relevance = ActivityRelevance.unset

    public init() {}
}
