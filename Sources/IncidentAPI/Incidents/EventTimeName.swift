/// Which of an incident's two times is meant.
public enum EventTimeName: String, WireEnum {
    public static let unset = EventTimeName.none

    case none = ""
    case incidentStart
    case incidentEnd
}
