/// Updates the body of a specific activity item.
public enum UpdateActivityBody: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The identifier.
        public var incidentID = ""
        /// The unique identifier of the ActivityItem.
        public var activityItemID = ""
        /// The new body to use for the given activity item
        public var body = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The updated ActivityItem.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
