/// Replaces what an option, or a label under a label key, says of itself. Incidents that have it show the new words.
///
/// Errors: `common.not_found` when there is no such field, or it has no such option; `common.conflict` when another option of
/// the field has the value, without regard to case, or the text of a label would change; `common.validation_failed` when a
/// text is empty or over its limit.
public enum UpdateFieldSelectOption: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""
        /// The option's UUID.
        public var selectOptionUUID = ""
        /// What programs and queries name it by, in one line. 1 to 127 characters. A label keeps its text.
        public var value = ""
        /// What people read, in one line. At most 127 characters. Empty: the value. Not read of a label.
        public var label = ""
        /// The colour, `#rrggbb`. Empty: the reader's own.
        public var color = ""
        /// The name of a picture, in one line. At most 64 characters. Empty: none.
        public var icon = ""
        /// What the option means. At most 1,000 characters. Empty: not said.
        public var description = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
