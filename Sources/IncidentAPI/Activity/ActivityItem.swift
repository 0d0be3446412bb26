/// ActivityItem describes an event that occurred related to an Incident.
public struct ActivityItem: WireObject {
    /// The unique identifier of the ActivityItem.
    public var activityItemID = ""
    /// The unique identifier of the Incident.
    public var incidentID = ""
    /// The person who caused the ActivityItem.
    public var user = UserPreview()
    /// The person who was affected by the ActivityItem (not the person who caused it).
    public var subjectUser = UserPreview()
    /// The time when the ActivityItem was created. The string value format should follow RFC 3339.
    public var createdTime = Timestamp.unset
    /// The time when the event occurred. It is configurable by the user. The string value format should follow
    /// RFC 3339.
    public var eventTime = Timestamp.unset
    /// The type of activity this item represents.
    public var activityKind = ActivityKind.unset
    /// A human readable description of the ActivityItem.
    public var body = ""
    /// An url related with this activity
    public var url = ""
    /// Tags contains a list of tags associated with this activity.
    public var tags: [String] = []
    /// Immutable indicates if the activity is immutable.
    public var immutable = false
    /// An object of field values associated with the ActivityItem. The structure is determined by the
    /// ActivityKind.
    public var fieldValues: [String: JSONValue] = [:]
    /// A list of files attached to this item.
    public var attachments: [Attachment] = []
    /// The preferred relevance of the activity item. if set to 'automatic' (the default), the relevance will be
    /// guessed automatically.
    public var relevance = ActivityRelevance.unset

    public init() {}
}
