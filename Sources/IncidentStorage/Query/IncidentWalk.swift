import IncidentCore

/// A way through incidents by an index, in the order of their numbers: some of them, each at least once.
///
/// A walk that holds every match of a filter drives the list: its rows are looked up one by one and confirmed.
enum IncidentWalk: Hashable {
    /// All, by the primary key.
    case all
    case label(LabelMatch)
    /// By an item of a value, folded.
    case field(fieldID: String, item: String)
    case participant(userID: String)
    case role(Int)
    case creator(userID: String)
    case statusAndSeverity(statusRank: Int, severityRank: Int)
    case status(rank: Int)
    case severity(rank: Int)
    case isDrill(Bool)
    case privateOnes
    /// All attached context, looked through for the text: its URLs lie close together in the index.
    case context(containing: String)
    /// By the trigrams of this expression; some rows may not contain the text.
    case text(matching: String)

    /// What to read: the table of the walk alone, its condition, and the column that holds the number.
    struct Source {
        var table: SQL
        var condition: SQL
        var number: StaticString
        /// What the walk looks for in the rows that it reads; they cost their reading whether they hold it or not.
        var found: SQL = ""
        /// Whether the table is `incident` itself, under the name `i`.
        var isIncident = false
        /// Whether one incident can come more than once.
        var repeats = false
    }

    func source(_ dialect: Dialect, orgID: String) -> Source {
        func incident(_ index: StaticString, _ condition: SQL) -> Source {
            Source(
                table: "incident AS i \(dialect.indexed(by: index))",
                condition: "i.org_id = \(orgID)\(condition)", number: "i.number", isIncident: true)
        }
        switch self {
        case .all: return incident(dialect.incidentPrimaryKey, "")
        case .creator(let userID): return incident("incident_creator", " AND i.created_by = \(userID)")
        case .statusAndSeverity(let status, let severity):
            return incident(
                "incident_status_severity", " AND i.status_rank = \(status) AND i.severity_rank = \(severity)")
        case .status(let rank): return incident("incident_by_status", " AND i.status_rank = \(rank)")
        case .severity(let rank): return incident("incident_severity", " AND i.severity_rank = \(rank)")
        case .isDrill(let isDrill): return incident("incident_drill", " AND i.is_drill = \(isDrill)")
        case .privateOnes: return incident("incident_private", " AND i.incident_type = 'private'")
        case .label(let match):
            let key: SQL = match.key.map { " AND w.key_folded = \($0)" } ?? ""
            return Source(
                table: "incident_label AS w \(dialect.indexed(by: "incident_label_text"))",
                condition: "w.org_id = \(orgID) AND w.label_folded = \(match.text)\(key)", number: "w.number",
                repeats: match.key == nil)
        case .field(let fieldID, let item):
            return Source(
                table: "incident_field AS w \(dialect.indexed(by: "incident_field_item"))",
                condition: """
                    w.org_id = \(orgID) AND w.field_id = \(fieldID)
                      AND w.item_key = \(FieldItemRecord.key(ofFolded: item))
                    """, number: "w.number")
        case .participant(let userID):
            return Source(
                table: "assignment AS w \(dialect.indexed(by: "assignment_user"))",
                condition: "w.org_id = \(orgID) AND w.user_id = \(userID)", number: "w.number", repeats: true)
        case .role(let roleID):
            return Source(
                table: "assignment AS w \(dialect.indexed(by: "assignment_role"))",
                condition: "w.org_id = \(orgID) AND w.role_id = \(roleID)", number: "w.number", repeats: true)
        case .context(let part):
            return Source(
                table: "activity AS w \(dialect.indexed(by: "activity_context"))",
                condition: "w.org_id = \(orgID) AND w.kind = 'contextAttached'", number: "w.number",
                found: " AND \(dialect.contains("w.url_folded", part))", repeats: true)
        case .text(let expression):
            return Source(
                table: "incident_text AS w", condition: "w.incident_text MATCH \(expression)", number: "w.rowid")
        }
    }
}
