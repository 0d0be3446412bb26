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

    public func fields() throws -> [QueryField] {
        let options = Dictionary(grouping: try tx.fieldOptions(of: orgID), by: \.fieldID)
        return try tx.fields(of: orgID).map { field in
            QueryField(slug: field.slug, kind(of: field, options[field.fieldID] ?? []))
        }
    }

    private func kind(of field: FieldRecord, _ options: [FieldOptionRecord]) -> QueryField.Kind {
        if field.domain == .labels { return .labelKey(field.slug.folded) }
        guard field.type.isSelect else { return .text(fieldID: field.fieldID) }
        return .options(
            fieldID: field.fieldID,
            options.map { QueryField.Option(id: $0.optionID, names: [$0.value, $0.label]) })
    }

    public func label(id: String, key: String) throws -> String? {
        guard let known = try tx.keyedLabel(id: id, of: orgID), known.label.key.folded.hasSameBytes(as: key) else {
            return nil
        }
        return known.label.label
    }

    public func userID(naming person: String) throws -> String? {
        try (tx.member(matching: person, of: orgID) ?? tx.member(email: person, of: orgID))?.userID
    }
}
