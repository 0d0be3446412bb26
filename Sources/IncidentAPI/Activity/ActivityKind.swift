/// What a timeline item tells of.
public enum ActivityKind: String, WireEnum {
    public static let unset = ActivityKind.userNote

    case incidentUpdated
    case incidentTitleChanged
    case incidentStatusChanged
    case incidentSeverityChanged
    case incidentCreated
    case incidentDeleted
    case incidentClosed
    case roleAssigned
    case roleUnassigned
    case actionRun
    case userNote
    case dataQuery
    case hookRunMetadata
    case taskAdded
    case taskUpdated
    case taskCompleted
    case taskDeleted
    case messageReaction
    case contextAttached
    case incidentIsDrillChanged
    case incidentStart
    case incidentEnd
    case incidentSummary
    case labelAdded
    case labelRemoved
    case siftResult
}
