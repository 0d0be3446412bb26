/// Tells whether an incident has changed.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetIncidentVersion: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident to ask about.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// A number that grows with every change of the incident, its tasks, roles, labels and timeline; the same as in
        /// `ETag`. Greater than last time: read the incident again.
        public var version = 0

        public init() {}
    }
}
