/// What a field belongs to.
public enum FieldDomain: String, WireEnum {
    public static let unset = FieldDomain.none

    /// Not given.
    case none = ""
    /// It is a label key, and its options are the labels under that key.
    case labels
    /// It is a custom field of incidents.
    case incident
}
