/// What a timeline item tells of.
public enum ActivityKind: String, WireEnum {
    public static let unset = ActivityKind.userNote
    /// A kind that is new tells of some change of the incident; nobody has written it as a note.
    public static let unknown = ActivityKind.incidentUpdated

    /// Something of the incident changed that no other kind tells of.
    case incidentUpdated
    /// The title changed.
    case incidentTitleChanged
    /// The status changed.
    case incidentStatusChanged
    /// The severity changed.
    case incidentSeverityChanged
    /// The incident was declared.
    case incidentCreated
    /// The incident was deleted.
    case incidentDeleted
    /// The incident went into a status of the category resolved.
    case incidentClosed
    /// Somebody was given a role.
    case roleAssigned
    /// A role was taken from somebody.
    case roleUnassigned
    /// An action of an integration ran.
    case actionRun
    /// Somebody wrote a note.
    case userNote
    /// Somebody attached the result of a data query.
    case dataQuery
    /// A delivery of a webhook failed for the first time, failed for good, or recovered.
    case hookRunMetadata
    /// A task was added.
    case taskAdded
    /// A task's text or assignee changed, or its status to one that is not done.
    case taskUpdated
    /// A task was done.
    case taskCompleted
    /// A task was deleted.
    case taskDeleted
    /// Somebody marked a chat message for the timeline.
    case messageReaction
    /// A URL was attached, by its own or by a note that mentions it; or a file was.
    case contextAttached
    /// The incident became a drill, or ceased to be one.
    case incidentIsDrillChanged
    /// The time when the incident began was set.
    case incidentStart
    /// The time when the incident ended was set.
    case incidentEnd
    /// A summary was written.
    case incidentSummary
    /// A label was added.
    case labelAdded
    /// A label was removed.
    case labelRemoved
    /// An automatic investigation gave a result.
    case siftResult
}
