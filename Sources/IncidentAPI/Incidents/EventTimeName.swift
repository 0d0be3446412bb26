/// Which of an incident's two times is meant.
public enum EventTimeName: String, WireEnum {
    public static let unset = EventTimeName.none

    /// Not given.
    case none = ""
    /// When the incident began.
    case incidentStart
    /// When the incident ended.
    case incidentEnd
}
