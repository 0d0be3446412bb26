/// A label of an incident, with what names it in `FieldsService`.
public struct IncidentKeyValueLabel: WireObject {
    /// The key, such as `team`.
    public var key = ""
    /// The UUID of the key: that of its field.
    public var keyUUID = ""
    /// The UUID of the label: that of its option.
    public var valueUUID = ""
    /// The label's text.
    public var value = ""
    /// A few words on what the label means. Empty: none.
    public var description = ""
    /// The colour, `#rrggbb`. Empty: the reader's own.
    public var colorHex = ""

    public init() {}
}
