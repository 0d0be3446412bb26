/// Says when a timeline item happened, which moves it to its place in the order.
///
/// Items that the server wrote can be moved too.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such item.
public enum UpdateActivityEventTime: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The incident that the item belongs to.
        public var incidentID = ""
        /// The item to move.
        public var activityItemID = ""
        /// When it happened. Empty: when the item was written.
        public var eventTime = Timestamp.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The item as stored.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
