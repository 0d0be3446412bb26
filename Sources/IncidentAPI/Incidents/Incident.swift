/// A single incident.
public struct Incident: WireObject {
    /// The identifier.
    public var incidentID = ""
    /// FIXME.
    public var refs: [IncidentRef] = []
    /// Severity expresses how bad the Incident is.
    public var severity = ""
    /// A list of strings associated with this Incident.
    public var labels: [IncidentLabel] = []
    /// IsDrill indicates if the Incident is a drill or not. Incidents that are drills do not show up in the
    /// dashboards, and may behave subtly differently in other ways too. For example, during drills, more help
    /// might be offered to users.
    public var isDrill = false
    /// FIXME.
    public var incidentType = IncidentType.unset
    /// When the Incident was created. The string value format should follow RFC 3339.
    public var createdTime = Timestamp.unset
    /// When the Incident was last modified. The string value format should follow RFC 3339.
    public var modifiedTime = Timestamp.unset
    /// The UserPreview that created the Incident.
    public var createdByUser = UserPreview()
    /// When the Incident was closed. The string value format should follow RFC 3339.
    public var closedTime = Timestamp.unset
    /// The number of seconds this Incident was (or is) open for.
    public var durationSeconds = 0
    /// The current status of the Incident.
    public var status = ""
    /// The high level description of the Incident.
    public var title = ""
    /// The URL to the overview page for the Incident.
    public var overviewURL = ""
    /// Assignments describes the individuals involved in the Incident.
    public var incidentMembership = IncidentMembership()
    /// The list of tasks associated with the Incident.
    public var taskList = TaskList()
    /// As short recap of the Incident.
    public var summary = ""
    /// When the Incident began. The string value format should follow RFC 3339.
    public var incidentStart = Timestamp.unset
    /// When the Incident ended. The string value format should follow RFC 3339.
    public var incidentEnd = Timestamp.unset
    /// FIXME.
    public var incidentChannels: [IncidentChannel] = []
    /// The path to the hero image for this Incident.
    public var heroImagePath = ""

    public init() {}
}
