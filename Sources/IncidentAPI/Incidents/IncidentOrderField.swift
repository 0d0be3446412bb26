/// What incidents are ordered by. Empty means `createdTime`.
public enum IncidentOrderField: String, WireEnum {
    public static let unset = IncidentOrderField.createdTime

    case incidentID
    case createdTime
    case modifiedTime
    case title
    case status
    case severity
    case prefix
    case isDrill
    case incidentStart
    case incidentEnd
    case closedTime
}
