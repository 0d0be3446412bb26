/// Says how much a timeline item matters to its readers.
///
/// Items that the server wrote can be judged too.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item.
public enum UpdateActivityRelevance: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The incident that the item belongs to.
        public var incidentID = ""
        /// The item to judge.
        public var activityItemID = ""
        /// The new relevance. Empty: `automatic`.
        public var relevance = ActivityRelevance.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The item as stored.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
