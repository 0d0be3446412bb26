/// Posts an activity item to an Incident.
public enum AddActivity: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The unique identifier of the Incident.
        public var incidentID = ""
        /// The type of activity this item represents.
        public var activityKind = NoteKind.unset
        /// A human readable description of the ActivityItem. URLs mentioned will be parsed and attached as
        /// context.
        public var body = ""
        /// FIXME.
        public var fieldValues: [String: JSONValue] = [:]
        /// The time when the event occurred. If empty, the current time is used. The string value format should
        /// follow RFC 3339.
        public var eventTime = Timestamp.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The newly created ActivityItem.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
