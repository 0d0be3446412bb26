/// What kind of value a field holds.
public enum FieldType: String, WireEnum {
    public static let unset = FieldType.string

    /// A text.
    case string
    /// One of the field's options.
    case singleSelect = "single-select"
    /// Any of the field's options.
    case multiSelect = "multi-select"
    /// Yes or no.
    case bool
    /// A number.
    case number
    /// A day, or a moment.
    case date

    /// Whether its values are among options.
    public var isSelect: Bool { self == .singleSelect || self == .multiSelect }
}
