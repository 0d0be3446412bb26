import IncidentAPI
public import IncidentCore

extension Reading {
    /// What filters look at, of some incidents, by their numbers.
    ///
    /// One statement a table, whatever their number.
    public func facts(of records: [IncidentRecord], in orgID: String) throws -> [Int: IncidentFacts] {
        guard !records.isEmpty else { return [:] }
        let numbers = records.map(\.number)
        let details = try details(ofIncidents: numbers, of: orgID, withPeople: true, withTasks: false)
        let labels = Dictionary(grouping: details.labels, by: \.number)
        let holders = Dictionary(grouping: details.assignments, by: \.number)
        let items = Dictionary(grouping: try fieldItems(ofIncidents: numbers, of: orgID), by: \.number)
        let links = Dictionary(grouping: try contextLinks(ofIncidents: numbers, of: orgID), by: \.number)
        return records.reduce(into: [:]) { all, record in
            var facts = IncidentFacts(record)
            facts.labels = (labels[record.number] ?? []).map {
                LabelMatch(key: $0.label.key.folded, text: $0.label.label.folded)
            }
            facts.holders = (holders[record.number] ?? []).map {
                IncidentFacts.RoleHolder(roleID: $0.roleID, userID: $0.userID)
            }
            facts.fields = Dictionary(grouping: items[record.number] ?? [], by: \.fieldID).map { fieldID, items in
                FieldMatch(fieldID: fieldID, items: items.map(\.item.folded))
            }
            facts.contextURLsFolded = (links[record.number] ?? []).map(\.urlFolded)
            all[record.number] = facts
        }
    }

    private func contextLinks(ofIncidents numbers: [Int], of orgID: String) throws -> [IncidentContextURL] {
        try fetchAll(
            """
            SELECT number, url_folded FROM activity \(dialect.indexed(by: "activity_context"))
            WHERE org_id = \(orgID) AND kind = 'contextAttached' AND number IN \(list: numbers)
            """)
    }
}

extension IncidentFacts {
    fileprivate init(_ record: IncidentRecord) {
        self.init()
        titleFolded = record.title.folded
        summaryFolded = record.summary.folded
        statusID = record.statusID
        severityID = record.severityID
        isDrill = record.isDrill
        type = record.incidentType
        createdBy = record.createdBy
        declaredAt = record.createdAt
        startedAt = record.startedAt
        endedAt = record.endedAt
        resolvedAt = record.closedAt
        modifiedAt = record.modifiedAt
    }
}

/// The URL of a context item, folded.
private struct IncidentContextURL: Record {
    static let columns: StaticString = ""

    var number: Int
    var urlFolded: String

    init(row: Row) throws {
        number = try row.get("number")
        urlFolded = try row.get("url_folded")
    }
}
