/// Whom a key update is meant for. Empty means `internal`.
public enum KeyUpdateScope: String, WireEnum {
    public static let unset = KeyUpdateScope.organization

    /// The organisation.
    case organization = "internal"
    /// Everybody, such as the readers of a status page.
    case everybody = "public"
    /// Those who work on the incident.
    case responders = "private"
}
