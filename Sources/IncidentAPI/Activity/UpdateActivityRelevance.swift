/// Sets the relevance of an activity item.
public enum UpdateActivityRelevance: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The identifier.
        public var incidentID = ""
        /// The unique identifier of the ActivityItem.
        public var activityItemID = ""
        /// The preferred relevance of the activity item. if set to 'automatic' (the default), the relevance will
        /// be guessed automatically.
        public var relevance = ActivityRelevance.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The updated ActivityItem.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
