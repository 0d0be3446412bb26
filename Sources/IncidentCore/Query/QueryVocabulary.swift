/// The words that an organization gives a meaning. A query's names are looked up here.
public protocol QueryVocabulary {
    func severities() throws -> [QueryWord]
    func statuses() throws -> [QueryWord]
    /// All roles, archived ones too. A role's rank is its `roleID`.
    func roles() throws -> [QueryWord]
    /// The field or label key with this folded slug, or nil.
    func field(slugFolded: String) throws -> QueryField?
    /// The person whom an ID in any of its forms, or an e-mail address in any case, names; nil for nobody.
    func userID(naming person: String) throws -> String?
}

/// A severity, status or role, and the words by which a query names it.
public struct QueryWord: Hashable, Sendable {
    public var ranked: RankedID
    /// In the spelling that a refusal shows; the first one leads.
    public var names: [String]

    public init(id: String, rank: Int, names: [String]) {
        ranked = RankedID(id: id, rank: rank)
        self.names = names
    }

    func isNamed(_ folded: String) -> Bool { names.contains { $0.folded.hasSameBytes(as: folded) } }
}

extension [QueryWord] {
    /// Those of this name; without any, those of this id. What is renamed leaves its old name to others.
    func named(_ folded: String) -> [QueryWord] {
        let named = filter { $0.isNamed(folded) }
        return named.isEmpty ? filter { $0.ranked.id.folded.hasSameBytes(as: folded) } : named
    }
}

/// What `field:slug:value` looks at.
public enum QueryField: Hashable, Sendable {
    /// A key of labels, folded.
    case labelKey(String)
}
