/// Who may see an incident. Empty means `internal`.
public enum IncidentType: String, WireEnum {
    public static let unset = IncidentType.internalIncident
    /// Whoever does not know who may see it shows it to nobody else.
    public static let unknown = IncidentType.privateIncident

    /// Everybody in the organisation.
    case internalIncident = "internal"
    /// Who declared it, who holds a role in it, and admins. To everybody else it does not exist.
    case privateIncident = "private"
}
