/// Adds a key under which labels can be put on incidents.
///
/// Keys are fields of the domain `labels`. `AddLabel` and `CreateIncident` also make the keys that they name and that are
/// not there yet.
///
/// Errors: `common.conflict` when there is such a key, without regard to case; `common.validation_failed` when the key is
/// empty or over its limit, the colour is none, or the organisation has 500 label keys.
public enum AddLabelKey: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The key, such as `team`, in one line. 1 to 127 characters.
        public var key = ""
        /// What the key tells of. At most 1,000 characters. Empty: not said.
        public var description = ""
        /// The colour, `#rrggbb`. Empty: the reader's own.
        public var colorHex = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The key as a field.
        public var field = CustomMetadataField()

        public init() {}
    }
}
