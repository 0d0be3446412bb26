/// Removes a note from an incident's timeline.
///
/// The context that the note brought goes with it. The note is gone from queries and stays in the audit log.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item;
/// `common.validation_failed` when the item is immutable.
public enum RemoveActivity: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The incident that the note belongs to.
        public var incidentID = ""
        /// The note to remove.
        public var activityItemID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The note as it was.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
