/// Puts a label that the organisation knows on an incident, by the UUIDs of its key and itself.
///
/// The timeline gets a `labelAdded` item, and the event `grafana.incident.added.label` follows. A label that the incident has
/// already changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such key, or no such
/// label under it; `common.conflict` when the key is archived; `common.validation_failed` when the incident has 100 labels.
public enum AssignLabelByUUID: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The UUID of the label's key.
        public var keyUUID = ""
        /// The UUID of the label.
        public var valueUUID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The labels of the incident, in the order in which they were added.
        public var labels: [IncidentKeyValueLabel] = []

        public init() {}
    }
}
