import IncidentAPI
public import IncidentCore

/// The words of an organisation as its tables hold them.
public struct StoredVocabulary: QueryVocabulary {
    private let tx: any Reading
    private let orgID: String

    public init(_ tx: any Reading, orgID: String) {
        self.tx = tx
        self.orgID = orgID
    }

    public func severities() throws -> [QueryWord] {
        try tx.severities(of: orgID).map { QueryWord(id: $0.severityID, rank: $0.rank, names: [$0.label]) }
    }

    public func statuses() throws -> [QueryWord] {
        try tx.statuses(of: orgID).map { QueryWord(id: $0.statusID, rank: $0.rank, names: [$0.slug, $0.name]) }
    }

    public func roles() throws -> [QueryWord] {
        try tx.roles(of: orgID).map { QueryWord(id: $0.name, rank: $0.roleID, names: [$0.name]) }
    }

    public func field(slugFolded: String) throws -> QueryField? {
        guard slugFolded != LabelRecord.defaultKey else { return .labelKey(slugFolded) }
        let known = try tx.rows(
            "SELECT 1 AS found FROM label_value WHERE org_id = \(orgID) AND key_folded = \(slugFolded) LIMIT 1")
        return known.isEmpty ? nil : .labelKey(slugFolded)
    }

    public func userID(naming person: String) throws -> String? {
        try (tx.member(matching: person, of: orgID) ?? tx.member(email: person, of: orgID))?.userID
    }
}
