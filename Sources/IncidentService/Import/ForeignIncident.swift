public import IncidentAPI

/// An incident as another service has it, in words that a reader of its interface or of its tables fills.
public struct ForeignIncident: Sendable {
    /// Its name in the source, by which a later import knows it again.
    public var sourceID: String
    /// The number that it is to keep where no other incidents are; nil for any.
    public var number: Int?
    public var title = ""
    public var summary = ""
    /// A severity's label. One that the organisation does not know is made.
    public var severity = ""
    /// A status's slug or name. One that the organisation does not know is made.
    public var status = ""
    /// Whether nobody works on it any more.
    public var isResolved = false
    public var isDrill = false
    public var incidentType = IncidentType.internalIncident
    public var roomPrefix = ""
    public var labels: [IncidentLabel] = []
    public var createdAt = Timestamp.unset
    public var modifiedAt = Timestamp.unset
    public var closedAt = Timestamp.unset
    public var startedAt = Timestamp.unset
    public var endedAt = Timestamp.unset
    public var createdBy = ForeignPerson()
    public var assignments: [ForeignAssignment] = []
    public var tasks: [ForeignTask] = []
    public var items: [ForeignItem] = []
    public var fieldValues: [ForeignFieldValue] = []
    public var keyUpdates: [ForeignKeyUpdate] = []
    /// What it is known as in the source, and elsewhere.
    public var refs: [IncidentRef] = []

    public init(sourceID: String) { self.sourceID = sourceID }
}

/// A person as another service has them. Whoever has neither an ID nor an address is nobody.
public struct ForeignPerson: Hashable, Sendable {
    public var id = ""
    public var name = ""
    public var email = ""
    public var photoURL = ""

    public init() {}

    public init(_ user: UserPreview) {
        id = user.userID
        name = user.name
        photoURL = user.photoURL
    }

    var isNobody: Bool { id.isEmpty && email.isEmpty }
}

/// That a person holds a role.
public struct ForeignAssignment: Sendable {
    public var role: Role
    public var person: ForeignPerson
    public var assignedAt: Timestamp

    public init(role: Role, person: ForeignPerson, assignedAt: Timestamp = .unset) {
        self.role = role
        self.person = person
        self.assignedAt = assignedAt
    }
}

/// A task of an incident.
public struct ForeignTask: Sendable {
    public var text = ""
    public var status = TaskStatus.todo
    public var author = ForeignPerson()
    public var assignee = ForeignPerson()
    public var createdAt = Timestamp.unset
    public var modifiedAt = Timestamp.unset

    public init() {}
}

/// An item of a timeline.
public struct ForeignItem: Sendable {
    /// `""` for a new one. It settles the order of items of one time.
    public var id = ""
    public var kind = ActivityKind.userNote
    public var person = ForeignPerson()
    public var subject = ForeignPerson()
    public var createdAt = Timestamp.unset
    public var eventAt = Timestamp.unset
    public var body = ""
    public var url = ""
    public var tags: [String] = []
    public var immutable = true
    public var fieldValues: [String: JSONValue] = [:]
    public var relevance = ActivityRelevance.automatic
    public var files: [ForeignFile] = []

    public init() {}
}
