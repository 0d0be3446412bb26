/// A custom metadata field value.
public struct CustomMetadataFieldValue: WireObject {
    /// The ID of the field.
    public var fieldUUID = ""
    /// The json encoded value of the field.
    public var value = ""

    public init() {}
}
