public import IncidentAPI

/// What incidents of another service refer to, as that service has it.
public struct ForeignSettings: Sendable {
    public var roles: [Role] = []
    public var severities: [Severity] = []
    public var statuses: [Status] = []
    /// Custom fields, and the keys of labels with the labels as options.
    public var fields: [CustomMetadataField] = []

    public init() {}
}

/// What an incident has in a custom field.
public struct ForeignFieldValue: Sendable {
    /// The field's UUID in the source.
    public var fieldUUID: String
    /// As it travels, with the options' UUIDs in the source.
    public var value: String

    public init(fieldUUID: String, value: String) {
        self.fieldUUID = fieldUUID
        self.value = value
    }
}

/// What the readers of an incident were told at one time.
public struct ForeignKeyUpdate: Sendable {
    public var id = ""
    public var title = ""
    public var content = ""
    public var contentType = KeyUpdateContentType.unset
    /// The IDs that the source has.
    public var (statusID, severityID) = ("", "")
    public var scope = KeyUpdateScope.unset
    public var color = ""
    public var author = ForeignPerson()
    public var lastEditor = ForeignPerson()
    public var createdAt = Timestamp.unset
    public var modifiedAt = Timestamp.unset

    public init() {}
}
