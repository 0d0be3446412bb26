/// Adds a custom field that incidents can have a value of, or a label key.
///
/// An organisation has at most 100 active custom fields and 500 label keys, and a field at most 500 options.
///
/// Errors: `common.conflict` when a field of the domain has the slug, without regard to case; `common.validation_failed`
/// when the name is empty, a text is over its limit, the slug has other characters, an option comes twice, a field
/// that is no select has options, or there are too many fields or options.
public enum AddField: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field. `uuid`, `immutable`, `archived` and `version`, and the `uuid` of each option, are the server's to
        /// fill in. A select field may come with its options; a label key comes without.
        public var field = CustomMetadataField()

        public init() {}
    }

    public struct Response: WireObject {
        /// The field as stored.
        public var field = CustomMetadataField()

        public init() {}
    }
}
