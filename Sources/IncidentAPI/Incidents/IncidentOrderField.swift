/// What incidents are ordered by. Empty means `createdTime`. Ties are settled by `incidentID`, in the same direction,
/// and a time that is not set comes before every set one; descending is the exact reverse of ascending.
public enum IncidentOrderField: String, WireEnum {
    public static let unset = IncidentOrderField.createdTime

    /// The identifier, as a number.
    case incidentID
    /// When it was declared.
    case createdTime
    /// When it last changed.
    case modifiedTime
    /// The title, by Unicode code points.
    case title
    /// The status: its category, then its position there.
    case status
    /// The severity; ascending puts the most urgent first and `Pending` last.
    case severity
    /// The prefix of the chat room's name, by Unicode code points.
    case prefix
    /// Whether it is a drill; ascending puts drills last.
    case isDrill
    /// When it began.
    case incidentStart
    /// When it ended.
    case incidentEnd
    /// When it was closed.
    case closedTime
}
