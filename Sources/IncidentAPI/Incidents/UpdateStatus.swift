/// Moves an incident to another status.
///
/// The timeline gets an `incidentStatusChanged` item, and the event `grafana.incident.updated.status` follows. Into a
/// status of the category resolved, `closedTime` becomes now, `incidentEnd` too unless it is set, the timeline also
/// gets an `incidentClosed` item, and the event `grafana.incident.closed` follows. Back out of it, `closedTime` is
/// cleared, and an `incidentEnd` that was set that way. The status that the incident has already changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `status` names none
/// that incidents of this type can have (the sentence lists those); `common.conflict` when it is archived.
public enum UpdateStatus: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The slug or name of the status, such as `resolved`, without regard to case.
        public var status = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
