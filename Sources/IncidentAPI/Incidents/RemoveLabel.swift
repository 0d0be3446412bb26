/// Takes a label off an incident.
///
/// The timeline gets a `labelRemoved` item, and the event `grafana.incident.removed.label` follows. A label that the
/// incident does not have changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `label` is empty.
public enum RemoveLabel: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The label's text, or `key:text`, without regard to case, in one line. 1 to 255 characters.
        public var label = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
