public import IncidentAPI

/// What filters look at, of one incident.
public struct IncidentFacts: Hashable, Sendable {
    public var titleFolded = ""
    public var summaryFolded = ""
    public var statusID = ""
    public var severityID = ""
    public var isDrill = false
    public var type = IncidentType.unset
    /// Its labels, folded, each with its key.
    public var labels: [LabelMatch] = []
    /// The values of its custom fields, each with the items that it holds.
    public var fields: [FieldMatch] = []
    public var createdBy = ""
    public var holders: [RoleHolder] = []
    /// The URLs of the context attached to it, folded.
    public var contextURLsFolded: [String] = []
    public var declaredAt = Timestamp.unset
    public var startedAt = Timestamp.unset
    public var endedAt = Timestamp.unset
    public var resolvedAt = Timestamp.unset
    public var modifiedAt = Timestamp.unset

    public init() {}

    /// A person's role in an incident.
    public struct RoleHolder: Hashable, Sendable {
        public var roleID: Int
        public var userID: String

        public init(roleID: Int, userID: String) {
            self.roleID = roleID
            self.userID = userID
        }
    }

    func time(_ time: IncidentTime) -> Timestamp {
        switch time {
        case .declared: declaredAt
        case .started: startedAt
        case .ended: endedAt
        case .resolved: resolvedAt
        case .modified: modifiedAt
        }
    }
}

extension IncidentFilter {
    /// Whether an incident matches. Texts are compared by their bytes, as storage does.
    public func matches(_ facts: IncidentFacts) -> Bool {
        switch self {
        case .all(let filters): filters.allSatisfy { $0.matches(facts) }
        case .any(let filters): filters.contains { $0.matches(facts) }
        case .not(let filter): !filter.matches(facts)
        case .title(let part): facts.titleFolded.containsBytes(of: part)
        case .text(let part):
            facts.titleFolded.containsBytes(of: part) || facts.summaryFolded.containsBytes(of: part)
        case .status(let statuses): statuses.contains { $0.id == facts.statusID }
        case .severity(let severities): severities.contains { $0.id == facts.severityID }
        case .isDrill(let isDrill): facts.isDrill == isDrill
        case .type(let type): facts.type == type
        case .label(let matches):
            facts.labels.contains { label in matches.contains { $0.accepts(label) } }
        case .field(let match): facts.fields.contains { $0.holdsAny(of: match) }
        case .createdBy(let userID): facts.createdBy == userID
        case .participant(let userID): facts.holders.contains { $0.userID == userID }
        case .role(let roleID, let userID):
            facts.holders.contains { $0.roleID == roleID && (userID == nil || $0.userID == userID) }
        case .context(let part): facts.contextURLsFolded.contains { $0.containsBytes(of: part) }
        case .time(let time, let range): range.contains(facts.time(time))
        }
    }
}

extension FieldMatch {
    fileprivate func holdsAny(of match: FieldMatch) -> Bool {
        fieldID == match.fieldID
            && items.contains { item in match.items.contains { $0.hasSameBytes(as: item) } }
    }
}

extension LabelMatch {
    fileprivate func accepts(_ label: LabelMatch) -> Bool {
        guard text.hasSameBytes(as: label.text) else { return false }
        return key.map { $0.hasSameBytes(as: label.key ?? "") } ?? true
    }
}
