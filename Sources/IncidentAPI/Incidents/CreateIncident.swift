/// Creates a new Incident.
public enum CreateIncident: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The headline title of the Incident. Shorter the better, but should contain enough information to be
        /// able to identify and refer to this issue.
        public var title = ""
        /// Severity expresses how bad the Incident is.
        public var severity = ""
        /// The labels associated with the Incident. Only the Label string is processed, the other fields are
        /// ignored.
        public var labels: [IncidentLabel] = []
        /// The prefix that will be used to create the Incident room.
        public var roomPrefix = ""
        /// IsDrill indicates if the Incident is a drill or not. Incidents that are drills do not show up in the
        /// dashboards, and may behave subtly differently in other ways too. For example, during drills, more help
        /// might be offered to users.
        public var isDrill = false
        /// The starting status of the Incident. Use "resolved" to open a retrospective incident.
        public var status = ""
        /// The title of associated URL.
        public var attachCaption = ""
        /// AttachURLis the associated URL.
        public var attachURL = ""
        /// FIXME.
        public var initialStatusUpdate = ""
        /// FIXME.
        public var alertGroupID: String?
        /// Who may see the incident; a member of ours. Empty means `internal`.
        public var incidentType = IncidentType.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was created.
        public var incident = Incident()

        public init() {}
    }
}
