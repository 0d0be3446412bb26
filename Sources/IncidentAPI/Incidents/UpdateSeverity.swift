/// Says how bad an incident is.
///
/// The timeline gets an `incidentSeverityChanged` item, and the event `grafana.incident.updated.severity` follows. The
/// severity that the incident has already changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `severity` names none
/// that the organisation knows (the sentence lists those); `common.conflict` when it is archived.
public enum UpdateSeverity: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The label of one of the organisation's severities, such as `minor`, without regard to case.
        public var severity = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
