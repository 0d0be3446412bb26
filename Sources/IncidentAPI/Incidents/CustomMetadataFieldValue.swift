/// The value that an incident has for a custom field.
public struct CustomMetadataFieldValue: WireObject {
    /// The field's identifier.
    public var fieldUUID = ""
    /// The value as text, by the field's type. Empty: none.
    public var value = ""

    public init() {}
}
