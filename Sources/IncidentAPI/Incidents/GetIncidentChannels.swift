/// Lists the chat channels of an incident.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetIncidentChannels: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The channels. Empty: none is recorded.
        public var incidentChannels: [IncidentChannel] = []

        public init() {}
    }
}
