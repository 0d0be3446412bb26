/// FIXME.
public enum GetIncidentMembership: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// IncidentMembership is the list of people involved in an incident
        public var assignments: [Assignment] = []

        public init() {}
    }
}
