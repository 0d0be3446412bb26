/// Removes an activity item.
public enum RemoveActivity: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The identifier.
        public var incidentID = ""
        /// The unique identifier of the ActivityItem.
        public var activityItemID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The updated ActivityItem.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
