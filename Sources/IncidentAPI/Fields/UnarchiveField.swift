/// Takes an archived field into use again. A field that is in use stays so.
///
/// Errors: `common.not_found` when there is no such field; `common.validation_failed` when 100 custom fields are in use.
public enum UnarchiveField: Command {
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
