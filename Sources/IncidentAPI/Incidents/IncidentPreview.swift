/// A minimal preview of a full Incident (omitting structured children) meant for lightweight listings or getting basic metadata.
public struct IncidentPreview: WireObject {
    /// The identifier.
    public var incidentID = ""
    /// Severity expresses how bad the incident is.
    public var severityID = ""
    /// The label of the severity.
    public var severityLabel = ""
    /// IncidentType indicates the kind of incident to create.
    public var incidentType = IncidentType.unset
    /// A list of strings associated with this Incident.
    public var labels: [IncidentLabel] = []
    /// IsDrill indicates if the incident is a drill or not. Incidents that are drills do not show up in the
    /// dashboards, and may behave subtly differently in other ways too. For example, during drills, more help
    /// might be offered to users.
    public var isDrill = false
    /// When the Incident was created. The string value format should follow RFC 3339.
    public var createdTime = Timestamp.unset
    /// When the Incident was last modified. The string value format should follow RFC 3339.
    public var modifiedTime = Timestamp.unset
    /// When the Incident was closed. The string value format should follow RFC 3339.
    public var closedTime = Timestamp.unset
    /// The UserPreview that created the Incident.
    public var createdByUser = UserPreview()
    /// The high level description of the Incident.
    public var title = ""
    /// A brief description of the Incident.
    public var description = ""
    /// As short recap of the incident.
    public var summary = ""
    /// The current status of the Incident.
    public var status = ""
    /// A URL friendly path segment for the Incident.
    public var slug = ""
    /// When the Incident began. The string value format should follow RFC 3339.
    public var incidentStart = Timestamp.unset
    /// When the Incident ended. The string value format should follow RFC 3339.
    public var incidentEnd = Timestamp.unset
    /// The list of fields associated with the Incident and their values.
    public var fieldValues: [CustomMetadataFieldValue] = []
    /// A summary of the people involved in the Incident.
    public var incidentMembershipPreview = IncidentMembershipPreview()
    /// FIXME.
    public var incidentChannels: [IncidentChannel] = []
    /// The times that the incident has been updated
    public var version = 0
    /// The path to the hero image for this Incident.
    public var heroImagePath = ""

    public init() {}
}
