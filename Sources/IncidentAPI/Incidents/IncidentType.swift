/// Who may see an incident. Empty means `internal`.
public enum IncidentType: String, WireEnum {
    public static let unset = IncidentType.internalIncident

    case internalIncident = "internal"
    case privateIncident = "private"
}
