/// FIXME.
public enum GetIncidentVersion: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident. A higher value than last time indicates that the dashboard should be
        /// refreshed.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The refresh value of the Incident.
        public var version = 0

        public init() {}
    }
}
