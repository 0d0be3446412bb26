import IncidentAPI
import IncidentCore

/// Says a filter in SQL, about a row `i` of `incident`. No column holds NULL, so that NOT is plain.
struct FilterCondition {
    let dialect: Dialect
    let orgID: String

    func sql(_ filter: IncidentFilter) -> SQL {
        switch filter {
        case .all(let filters): joined(filters, " AND ", none: "1 = 1")
        case .any(let filters): joined(filters, " OR ", none: "1 = 0")
        case .not(let filter): "NOT (\(sql(filter)))"
        case .title(let part): dialect.contains("i.title_folded", part)
        case .text(let part):
            "(\(dialect.contains("i.title_folded", part)) OR \(dialect.contains("i.summary_folded", part)))"
        case .status(let statuses): "i.status_id IN \(list: statuses.map(\.id))"
        case .severity(let severities): "i.severity_id IN \(list: severities.map(\.id))"
        case .isDrill(let isDrill): "i.is_drill = \(isDrill)"
        case .type(let type): "i.incident_type = \(type.rawValue)"
        case .label(let matches): label(matches)
        case .field(let match): field(match)
        case .createdBy(let userID): "i.created_by = \(userID)"
        case .participant(let userID): assignment("a.user_id = \(userID)")
        case .role(let roleID, nil): assignment("a.role_id = \(roleID)")
        case .role(let roleID, let userID?): assignment("a.role_id = \(roleID) AND a.user_id = \(userID)")
        case .context(let part): context(part)
        case .time(let time, let range):
            "i.\(raw: time.column) BETWEEN \(range.lowerBound) AND \(range.upperBound)"
        }
    }

    private func joined(_ filters: [IncidentFilter], _ separator: StaticString, none: SQL) -> SQL {
        guard let first = filters.first else { return none }
        return filters.count == 1 ? sql(first) : "(\(filters.map(sql).joined(separator: separator)))"
    }

    /// One subquery, whatever the number of matches: PostgreSQL plans each by itself, which takes long for hundreds.
    private func label(_ matches: [LabelMatch]) -> SQL {
        guard !matches.isEmpty else { return "1 = 0" }
        let conditions = matches.map { match -> SQL in
            let key: SQL = match.key.map { " AND l.key_folded = \($0)" } ?? ""
            return "(l.label_folded = \(match.text)\(key))"
        }
        return """
            EXISTS (SELECT 1 FROM incident_label AS l
              WHERE l.org_id = \(orgID) AND l.number = i.number AND (\(conditions.joined(separator: " OR "))))
            """
    }

    private func field(_ match: FieldMatch) -> SQL {
        """
        EXISTS (SELECT 1 FROM incident_field AS f
          WHERE f.org_id = \(orgID) AND f.number = i.number AND f.field_id = \(match.fieldID)
            AND f.item_key IN \(list: match.items.map(FieldItemRecord.key(ofFolded:))))
        """
    }

    private func assignment(_ condition: SQL) -> SQL {
        """
        EXISTS (SELECT 1 FROM assignment AS a
          WHERE a.org_id = \(orgID) AND a.number = i.number AND \(condition))
        """
    }

    private func context(_ part: String) -> SQL {
        """
        EXISTS (SELECT 1 FROM activity AS c \(dialect.indexed(by: "activity_context"))
          WHERE c.org_id = \(orgID) AND c.number = i.number AND c.kind = 'contextAttached'
            AND \(dialect.contains("c.url_folded", part)))
        """
    }
}

extension IncidentTime {
    fileprivate var column: StaticString {
        switch self {
        case .declared: "created_at"
        case .started: "started_at"
        case .ended: "ended_at"
        case .resolved: "closed_at"
        case .modified: "modified_at"
        }
    }
}
