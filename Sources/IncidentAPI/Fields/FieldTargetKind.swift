/// What a field's value is a value of.
public enum FieldTargetKind: String, WireEnum {
    public static let unset = FieldTargetKind.incident

    /// An incident.
    case incident
}
