/// Adds an option to a select field, after those that it has, or a label under a label key.
///
/// Errors: `common.not_found` when there is no such field; `common.conflict` when the field has an option of that value,
/// without regard to case, or is archived; `common.validation_failed` when the field is no select, has 500 options, or a
/// text is over its limit.
public enum AddFieldSelectOption: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""
        /// The option; its `uuid` is the server's to fill in.
        public var fieldSelectOption = CustomMetadataFieldSelectOption()

        public init() {}
    }

    public struct Response: WireObject {
        /// The UUID of the new option.
        public var fieldSelectOptionUUID = ""

        public init() {}
    }
}
