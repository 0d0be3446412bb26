/// Changes several fields of an incident in one call. A method of ours.
///
/// A member that is missing or `null` leaves its field as it is. The timeline gets the items, and the events follow, that
/// the method for each field alone would leave, each event once: `UpdateTitle`, `UpdateSeverity`, `UpdateStatus`,
/// `UpdateIncidentIsDrill` and `UpdateIncidentEventTime`; a summary leaves an `incidentSummary` item, and
/// `grafana.incident.added.activity`. The version moves by one. When one member is refused nothing changes; values that
/// the incident has already change nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when a member is not valid,
/// or the end would come before the start.
public enum UpdateIncident: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident to change.
        public var incidentID = ""
        /// The new title, in one line. 1 to 255 characters, not blank.
        public var title: String?
        /// The label of the new severity, without regard to case.
        public var severity: String?
        /// The slug or name of the new status, without regard to case.
        public var status: String?
        /// Whether it is a drill.
        public var isDrill: Bool?
        /// When it began. Empty sets it back to when it was declared, cut to whole seconds.
        public var incidentStart: Timestamp?
        /// When it ended; it wins over the time that a move into a resolved status sets. Empty clears it.
        public var incidentEnd: Timestamp?
        /// What is known of it. At most 65,536 characters. Empty clears it.
        public var summary: String?

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
