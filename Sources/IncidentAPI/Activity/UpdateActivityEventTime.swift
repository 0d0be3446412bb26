/// Updates the event time of a specific activity item.
public enum UpdateActivityEventTime: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The identifier.
        public var incidentID = ""
        /// The unique identifier of the ActivityItem.
        public var activityItemID = ""
        /// The time when the event occurred. If empty, the created time of the activity item is used. The string
        /// value format should follow RFC 3339.
        public var eventTime = Timestamp.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The updated ActivityItem.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
