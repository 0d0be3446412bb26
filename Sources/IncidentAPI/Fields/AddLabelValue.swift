/// Adds a label under a key, for `AssignLabel` to put on incidents.
///
/// Whoever may label incidents may also add labels: `AddLabel` does both at once.
///
/// Errors: `common.not_found` when there is no such key; `common.conflict` when the key has the label already, without
/// regard to case, or is archived; `common.validation_failed` when the value is empty or over its limit, or the colour is
/// none.
public enum AddLabelValue: Command {
    public static let service = ServiceName.fields

    public struct Request: WireObject {
        /// The key, without regard to case.
        public var key = ""
        /// The label's text, in one line. 1 to 127 characters.
        public var value = ""
        /// What the label means. At most 1,000 characters. Empty: not said.
        public var description = ""
        /// The colour, `#rrggbb`. Empty: the reader's own.
        public var colorHex = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The key as a field, the new label among its options.
        public var field = CustomMetadataField()

        public init() {}
    }
}
