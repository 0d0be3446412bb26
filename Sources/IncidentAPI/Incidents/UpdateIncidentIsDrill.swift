/// Says whether an incident is a drill.
///
/// The timeline gets an `incidentIsDrillChanged` item, and the event `grafana.incident.updated.isdrill` follows. Saying
/// what is so already changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum UpdateIncidentIsDrill: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// Whether it is a drill.
        public var isDrill = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
