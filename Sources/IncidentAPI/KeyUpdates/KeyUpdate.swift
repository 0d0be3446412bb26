/// What the readers of an incident were told at one time.
public struct KeyUpdate: WireObject {
    /// The identifier.
    public var id = ""
    /// The organisation that it belongs to.
    public var orgID = ""
    /// The incident that it is about.
    public var incidentID = ""
    /// Its title, or null.
    public var title: String?
    /// The text, in the form that `contentType` says.
    public var content = ""
    /// The form of `content`.
    public var contentType = KeyUpdateContentType.unset
    /// When it was written.
    public var createdTime = Timestamp.unset
    /// When it last changed.
    public var modifiedTime = Timestamp.unset
    /// Who wrote it.
    public var createdBy = UserPreview()
    /// Who changed it last.
    public var lastModifiedBy = UserPreview()
    /// The identifier of the status that it gave the incident. Empty: it gave none.
    public var statusID = ""
    /// The identifier of the severity that it gave the incident. Empty: it gave none.
    public var severityID = ""
    /// Whom it is meant for. The server shows it to everybody who may see the incident.
    public var scope = KeyUpdateScope.unset
    /// Its colour, `#rrggbb`, or null.
    public var color: String?

    public init() {}
}
