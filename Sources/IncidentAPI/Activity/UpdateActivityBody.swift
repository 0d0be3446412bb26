/// Rewrites the body of a note.
///
/// The note's tags, its `url` and the context that it brought are derived anew.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item;
/// `common.validation_failed` when the item is immutable, or the body empty or over its limit.
public enum UpdateActivityBody: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The incident that the note belongs to.
        public var incidentID = ""
        /// The note to rewrite.
        public var activityItemID = ""
        /// The new text, kept as given. 1 to 65,536 characters, not blank.
        public var body = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The note as stored.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
