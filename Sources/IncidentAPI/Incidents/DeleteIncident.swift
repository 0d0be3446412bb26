/// Deletes an incident with its labels, roles, tasks and timeline, for good. A method of ours.
///
/// No list, count or search finds it any longer, and its number is never given again. The event
/// `grafana.incident.deleted` follows. What stays is in the audit log, in backups, and in a record of the deletion, which
/// holds the incident as it was shown last for those who are told of it; labels stay words of the organisation.
///
/// Errors: `incidents.not_found` when there is no such incident, or no longer.
public enum DeleteIncident: Command {
    public static let service = ServiceName.incidents
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The incident to delete.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as it was.
        public var incident = Incident()

        public init() {}
    }
}
