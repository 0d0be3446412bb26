/// What a list shows of an incident.
public struct IncidentPreview: WireObject {
    /// The identifier: a number in decimal digits.
    public var incidentID = ""
    /// The identifier of its severity.
    public var severityID = ""
    /// The label of its severity, such as `Minor`.
    public var severityLabel = ""
    /// Who may see it.
    public var incidentType = IncidentType.unset
    /// Its labels, in the order in which they were added.
    public var labels: [IncidentLabel] = []
    /// Whether it is an exercise.
    public var isDrill = false
    /// When it was declared.
    public var createdTime = Timestamp.unset
    /// When it, its tasks, roles, labels or timeline last changed.
    public var modifiedTime = Timestamp.unset
    /// When it went into a status of the category resolved. Empty: it is open.
    public var closedTime = Timestamp.unset
    /// Who declared it.
    public var createdByUser = UserPreview()
    /// What is wrong, in one line.
    public var title = ""
    /// The first 160 characters of the summary. Empty: there is no summary.
    public var description = ""
    /// The text of its latest summary. Empty: none was written.
    public var summary = ""
    /// The slug of its status, such as `active` or `resolved`.
    public var status = ""
    /// The title in the form in which it stands in the page's address.
    public var slug = ""
    /// When it began.
    public var incidentStart = Timestamp.unset
    /// When it ended. Empty: it has not ended.
    public var incidentEnd = Timestamp.unset
    /// Its custom fields that have a value. Empty unless `includeCustomFieldValues` asks for them.
    public var fieldValues: [CustomMetadataFieldValue] = []
    /// Who works on it. Empty unless `includeMembershipPreview` asks for it.
    public var incidentMembershipPreview = IncidentMembershipPreview()
    /// Its chat channels. Empty unless `includeIncidentChannels` asks for them.
    public var incidentChannels: [IncidentChannel] = []
    /// A number that grows with every change of the incident; the same as in `ETag`.
    public var version = 0
    /// The path of its picture, from the root of this server. Empty: there is none.
    public var heroImagePath = ""

    public init() {}
}
