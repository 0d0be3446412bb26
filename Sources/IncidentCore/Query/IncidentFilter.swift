public import IncidentAPI

/// Which incidents a list shows: a query whose names are bound to what they mean and whose times are fixed.
///
/// Storage finds what it matches; ``matches(_:)`` says the same of one incident in memory.
public indirect enum IncidentFilter: Hashable, Sendable {
    /// Every one of these holds. Of none: every incident.
    case all([IncidentFilter])
    /// At least one of these holds. Of none: no incident.
    case any([IncidentFilter])
    case not(IncidentFilter)

    /// The title contains this folded text.
    case title(containing: String)
    /// The title or the summary contains this folded text.
    case text(containing: String)
    /// The status is one of these.
    case status([RankedID])
    /// The severity is one of these.
    case severity([RankedID])
    case isDrill(Bool)
    case type(IncidentType)
    /// A label is one of these.
    case label([LabelMatch])
    /// The value of a custom field is, or among several is, one of these.
    case field(FieldMatch)
    /// This person declared it.
    case createdBy(userID: String)
    /// This person holds a role in it.
    case participant(userID: String)
    /// Somebody holds this role in it, or `userID` does when given.
    case role(Int, userID: String?)
    /// An attached context URL contains this folded text.
    case context(containing: String)
    /// One of its times lies in the range. A time that is not set lies in none.
    case time(IncidentTime, ClosedRange<Timestamp>)

    /// Every incident.
    public static let everything = IncidentFilter.all([])
    /// No incident.
    public static let nothing = IncidentFilter.any([])

    /// The filters that all hold when this one does, with those inside each other taken apart.
    public var conjuncts: [IncidentFilter] {
        guard case .all(let filters) = self else { return [self] }
        return filters.flatMap(\.conjuncts)
    }
}

/// A severity or status, and its place in the order of lists.
public struct RankedID: Hashable, Sendable {
    public var id: String
    public var rank: Int

    public init(id: String, rank: Int) {
        self.id = id
        self.rank = rank
    }
}

/// A label to look for, folded. Without a key, under any key.
public struct LabelMatch: Hashable, Sendable {
    public var key: String?
    public var text: String

    public init(key: String? = nil, text: String) {
        self.key = key
        self.text = text
    }
}

/// A value of a custom field to look for.
public struct FieldMatch: Hashable, Sendable {
    public var fieldID: String
    /// UUIDs of options, or the one text, folded.
    public var items: [String]

    public init(fieldID: String, items: [String]) {
        self.fieldID = fieldID
        self.items = items
    }
}

/// The times of an incident by which it is found.
public enum IncidentTime: String, CaseIterable, Sendable {
    case declared
    case started
    case ended
    case resolved
    case modified
}

extension IncidentFilter {
    /// What `caller` may see: everything but other people's private incidents in which they hold no role.
    public static func visible(to caller: Caller) -> IncidentFilter {
        guard !caller.seesAllIncidents else { return .everything }
        return .any([
            .type(.internalIncident), .createdBy(userID: caller.user.userID),
            .participant(userID: caller.user.userID),
        ])
    }
}
