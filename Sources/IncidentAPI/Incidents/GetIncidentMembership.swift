/// Lists who holds which role in an incident.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetIncidentMembership: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident to read.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// Each person with each role that they hold. Empty: nobody holds a role.
        public var assignments: [Assignment] = []

        public init() {}
    }
}
