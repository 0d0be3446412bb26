/// An incident, whole.
public struct Incident: WireObject {
    /// The identifier: a number in decimal digits, counting from `1` in each organisation.
    public var incidentID = ""
    /// What the incident is known as elsewhere. Empty: nothing is recorded.
    public var refs: [IncidentRef] = []
    /// How bad it is: the label of one of the organisation's severities, in its own capitals.
    public var severity = ""
    /// Its labels, in the order in which they were added. At most 100.
    public var labels: [IncidentLabel] = []
    /// Whether it is an exercise.
    public var isDrill = false
    /// Who may see it.
    public var incidentType = IncidentType.unset
    /// When it was declared. Later for each greater `incidentID`.
    public var createdTime = Timestamp.unset
    /// When it, its tasks, roles, labels or timeline last changed.
    public var modifiedTime = Timestamp.unset
    /// Who declared it.
    public var createdByUser = UserPreview()
    /// When it went into a status of the category resolved. Empty: it is open.
    public var closedTime = Timestamp.unset
    /// Whole seconds from `incidentStart` to `incidentEnd`, else to `closedTime`, else to now. Never negative.
    public var durationSeconds = 0
    /// The slug of its status, such as `active` or `resolved`.
    public var status = ""
    /// What is wrong, in one line. 1 to 255 characters.
    public var title = ""
    /// The path of its page, from the root of this server.
    public var overviewURL = ""
    /// Who holds which role in it.
    public var incidentMembership = IncidentMembership()
    /// What is to be done.
    public var taskList = TaskList()
    /// The text of its latest summary. Empty: none was written.
    public var summary = ""
    /// When it began. When it was declared, cut to whole seconds, unless somebody set it.
    public var incidentStart = Timestamp.unset
    /// When it ended. Set when it is resolved, unless somebody set it before. Empty: it has not ended.
    public var incidentEnd = Timestamp.unset
    /// The chat channels recorded for it. Empty: none.
    public var incidentChannels: [IncidentChannel] = []
    /// The path of its picture, from the root of this server. Empty: there is none.
    public var heroImagePath = ""
    /// The files attached to it, in the order of their upload; each belongs to an item of the timeline. Empty: none.
    public var attachments: [Attachment] = []

    public init() {}
}
