/// The words that an organization gives a meaning. A query's names are looked up here.
public protocol QueryVocabulary {
    func severities() throws -> [QueryWord]
    func statuses() throws -> [QueryWord]
    /// All roles, archived ones too. A role's rank is its `roleID`.
    func roles() throws -> [QueryWord]
    /// All label keys and custom fields, archived ones too. A key and a field may have the same slug.
    func fields() throws -> [QueryField]
    /// The text of the label with this UUID under a key, which is folded; nil for none.
    func label(id: String, key: String) throws -> String?
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
public struct QueryField: Hashable, Sendable {
    public var slug: String
    public var kind: Kind

    public init(slug: String, _ kind: Kind) {
        self.slug = slug
        self.kind = kind
    }

    public enum Kind: Hashable, Sendable {
        /// A key of labels, folded.
        case labelKey(String)
        /// A custom field whose values are texts.
        case text(fieldID: String)
        /// A custom field whose values are among its options, each with the words that name it.
        case options(fieldID: String, [Option])
    }

    public struct Option: Hashable, Sendable {
        public var id: String
        public var names: [String]

        public init(id: String, names: [String]) {
            self.id = id
            self.names = names
        }

        func isNamed(_ folded: String) -> Bool {
            id.folded.hasSameBytes(as: folded) || names.contains { $0.folded.hasSameBytes(as: folded) }
        }
    }
}
