/// Lists the labels of an incident with the UUIDs of their keys and their own.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetLabels: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The labels of the incident, in the order in which they were added.
        public var labels: [IncidentKeyValueLabel] = []

        public init() {}
    }
}
