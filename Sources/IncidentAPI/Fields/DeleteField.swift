/// Deletes a field that no incident has a value of, with its options.
///
/// Errors: `common.not_found` when there is no such field; `common.conflict` when an incident has a value of it, or a label
/// under the key, or the field is immutable.
public enum DeleteField: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
