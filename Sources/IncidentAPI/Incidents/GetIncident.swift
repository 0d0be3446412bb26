/// Reads one incident.
///
/// The answer's `ETag` is the incident's version, for `If-Match`.
///
/// Errors: `incidents.not_found` when there is no such incident, or it is private and the caller has no part in it.
public enum GetIncident: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident to read.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident.
        public var incident = Incident()

        public init() {}
    }
}
