/// Deletes an option that no incident has, or a label that is on no incident.
///
/// Errors: `common.not_found` when there is no such field, or it has no such option; `common.conflict` when an incident has
/// it.
public enum DeleteFieldSelectOption: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""
        /// The option's UUID.
        public var selectOptionUUID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
