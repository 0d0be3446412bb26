/// A type of incidents, or none.
public enum IncidentTypeChoice: String, WireEnum {
    public static let unset = IncidentTypeChoice.none

    /// Not given.
    case none = ""
    /// Incidents that everybody in the organisation may see.
    case internalIncident = "internal"
    /// Incidents that only some may see.
    case privateIncident = "private"

    /// The type; nil where none is given.
    public var type: IncidentType? { IncidentType(rawValue: rawValue) }
}
