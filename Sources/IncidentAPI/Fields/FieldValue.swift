/// A field with its value.
public struct FieldValue: WireObject {
    /// The field, whole.
    public var field = CustomMetadataField()
    /// The value as `RecordFieldValue` takes it; of a label key, the JSON array of its labels' UUIDs as text.
    public var value = ""

    public init() {}
}
