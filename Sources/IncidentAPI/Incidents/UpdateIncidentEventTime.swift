/// Updates the start or end times of an Incident.
public enum UpdateIncidentEventTime: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""
        /// The new time for the start or end of the incident. The string value format should follow RFC 3339.
        public var eventTime = Timestamp.unset
        /// Either the incidentEnd or incidentStart time. deprecated. use EventName instead, ActivityItemKind will
        /// be removed soon.
        public var activityItemKind = EventTimeName.unset
        /// Either the incidentEnd or incidentStart time.
        public var eventName = EventTimeName.unset

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
