/// Declares an incident.
///
/// The timeline starts with an `incidentCreated` item, a `labelAdded` item for each label, a `contextAttached` item
/// when a URL is attached, and an `incidentUpdated` item when `initialStatusUpdate` is given. The event
/// `grafana.incident.created` follows; when the incident starts resolved, `grafana.incident.closed` too. The incident
/// starts with no tasks, unless the organisation's setting `roleTasks` is on.
///
/// Errors: `common.validation_failed` when the title is empty or over its limit, `severity` or `status` names none that
/// such an incident can have (the sentence lists those), or a label or URL is not valid; `common.conflict` when the
/// severity or status is archived.
public enum CreateIncident: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// What is wrong, in one line, short, and enough to tell this incident from others. 1 to 255 characters.
        public var title = ""
        /// How bad it is: the label of one of the organisation's severities, such as `minor`, without regard to case.
        /// Empty: `Pending`.
        public var severity = ""
        /// Labels to start with, at most 100. A label that the organisation lacks is created, in the default key `tags`
        /// unless its `key` says another; its `description` and `colorHex` are not read.
        public var labels: [IncidentLabel] = []
        /// The first part of the name of the incident's chat room; incidents can be ordered by it. At most 127
        /// characters, in one line. Empty: `incident`.
        public var roomPrefix = ""
        /// Whether this is an exercise.
        public var isDrill = false
        /// The slug or name of the status to start in, without regard to case. Empty: `active`. `resolved` opens a
        /// retrospective incident, which is closed as it is created.
        public var status = ""
        /// What the timeline says of the URL attached. At most 255 characters. Empty: the URL itself.
        public var attachCaption = ""
        /// A URL to attach to the timeline, `http` or `https`, at most 2,048 characters. Empty: none.
        public var attachURL = ""
        /// What is known so far: the incident's first key update, and its `summary`. At most 65,536 characters. Empty: none.
        public var initialStatusUpdate = ""
        /// The identifier of the alert group that led to the incident, or null.
        public var alertGroupID: String?
        /// Who may see the incident. Empty: `internal`. A member of ours: the reference has it in answers only.
        public var incidentType = IncidentType.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
