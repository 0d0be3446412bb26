/// Reads a field with its options.
///
/// Errors: `common.not_found` when there is no such field, or it is archived and `includeArchived` is not set.
public enum GetField: Query {
    public static let service = ServiceName.fields

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""
        /// Whether an archived field is read, too.
        public var includeArchived = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The field.
        public var field = CustomMetadataField()

        public init() {}
    }
}
