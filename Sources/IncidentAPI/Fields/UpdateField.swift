/// Replaces what a field says of itself.
///
/// Its type and domain stay. A label key keeps its slug, and its labels are changed one by one.
///
/// Errors: `common.not_found` when there is no such field; `common.conflict` when `version` is not the field's, the field is
/// immutable, another field of the domain has the slug, an option that an incident has is left out, or the slug of a label
/// key would change; `common.validation_failed` as in `AddField`.
public enum UpdateField: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""
        /// What people read, in one line. 1 to 127 characters.
        public var name = ""
        /// What programs and queries name it by, as in `AddField`. Empty: as it is.
        public var slug = ""
        /// The colour, `#rrggbb`. Empty: the reader's own.
        public var color = ""
        /// The name of a picture, in one line. At most 64 characters. Empty: none.
        public var icon = ""
        /// What the field is for. At most 1,000 characters. Empty: not said.
        public var description = ""
        /// Whether an incident should have a value.
        public var required = false
        /// The domain; it stays, so that another one than the field's is refused. Empty: the field's.
        public var domainName = FieldDomain.unset
        /// The server's to say; what a request says is not read.
        public var immutable = false
        /// The options, whole and in their order, at most 500: one that is found by its UUID, or without by its value, is
        /// changed; others are new; those left out are deleted. Empty: they stay. Not read of a label key.
        public var selectoptions: [CustomMetadataFieldSelectOption] = []
        /// The version that the change is made of; another one than the field's is refused. Empty: 0, and it
        /// is not compared.
        public var version = 0

        public init() {}
    }

    public struct Response: WireObject {
        /// The field as stored.
        public var field = CustomMetadataField()

        public init() {}
    }
}
