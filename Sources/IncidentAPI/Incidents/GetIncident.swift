/// Gets an existing Incident by ID.
public enum GetIncident: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident.
        public var incident = Incident()

        public init() {}
    }
}
