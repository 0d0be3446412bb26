/// Takes a label off an incident, by key and text.
///
/// The timeline gets a `labelRemoved` item, and the event `grafana.incident.removed.label` follows. A label that the incident
/// does not have changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such key, or no such
/// label under it.
public enum UnassignLabel: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The label's key, without regard to case.
        public var key = ""
        /// The label's text, without regard to case.
        public var value = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The labels of the incident, in the order in which they were added.
        public var labels: [IncidentKeyValueLabel] = []

        public init() {}
    }
}
