/// Puts a label on an incident.
///
/// A label that the organisation lacks is created, in the default key `tags` unless `label.key` says another. The
/// timeline gets a `labelAdded` item, and the event `grafana.incident.added.label` follows. A label that the incident
/// has already, without regard to case, changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when the label is empty or
/// over its limit, its colour is no colour, or the incident has 100 labels.
public enum AddLabel: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident to label.
        public var incidentID = ""
        /// The label.
        public var label = IncidentLabel()

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
