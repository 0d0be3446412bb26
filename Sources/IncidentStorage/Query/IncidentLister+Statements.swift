import IncidentCore

/// The three shapes of a list's statement. `CROSS JOIN` keeps SQLite at the order of tables that is written here.
extension IncidentLister {
    /// Walks in the order of numbers and stops at the limit.
    func walkStatement(_ walk: IncidentWalk, _ filter: IncidentFilter, _ bounds: IncidentPlanner.Bounds) -> SQL {
        let source = walk.source(tx.dialect, orgID: orgID)
        return """
            SELECT \(distinct(source))\(raw: source.number) AS number
            FROM \(joined(source, filter, bounds))
            ORDER BY \(raw: source.number) \(order.word) LIMIT \(limit)
            """
    }

    /// Reads all of a short walk, and sorts it.
    func gatherStatement(_ walk: IncidentWalk, _ filter: IncidentFilter, _ bounds: IncidentPlanner.Bounds) -> SQL {
        guard let column = order.column else { return walkStatement(walk, filter, bounds) }
        let source = walk.source(tx.dialect, orgID: orgID)
        return """
            SELECT \(distinct(source))i.number AS number, i.\(raw: column.name) AS order_key
            FROM \(joined(source, filter, bounds))\(afterPosition)
            ORDER BY i.\(raw: column.name) \(order.word), i.number \(order.word) LIMIT \(limit)
            """
    }

    /// Walks the order's own index and stops at the limit, or before reaching `end`.
    func orderStatement(
        _ filter: IncidentFilter, _ bounds: IncidentPlanner.Bounds, before end: IncidentPosition? = nil
    ) -> SQL {
        guard let column = order.column else { return walkStatement(.all, filter, bounds) }
        let condition = FilterCondition(dialect: tx.dialect, orgID: orgID).sql(filter)
        let until: SQL = end.map { " AND \(beyond($0, isEnd: true))" } ?? ""
        return """
            SELECT i.number AS number, i.\(raw: column.name) AS order_key
            FROM incident AS i \(tx.dialect.indexed(by: column.index))
            WHERE i.org_id = \(orgID)\(afterPosition)\(until) AND \(condition)
            ORDER BY i.\(raw: column.name) \(order.word), i.number \(order.word) LIMIT \(limit)
            """
    }

    /// ` AND (column, number) < (…)`; `""` on a first page, and where the bounds say it.
    var afterPosition: SQL {
        guard order.column != nil, let position else { return "" }
        return " AND \(beyond(position, isEnd: false))"
    }

    /// The rows after `position` in the order; with `isEnd` those before it.
    private func beyond(_ position: IncidentPosition, isEnd: Bool) -> SQL {
        guard let column = order.column, let key = position.key else { return "1 = 1" }
        let sign: SQL = order.isAscending == isEnd ? "<" : ">"
        return "(i.\(raw: column.name), i.number) \(sign) (\(key), \(position.number))"
    }

    private func distinct(_ source: IncidentWalk.Source) -> SQL { source.repeats ? "DISTINCT " : "" }

    private func joined(
        _ source: IncidentWalk.Source, _ filter: IncidentFilter, _ bounds: IncidentPlanner.Bounds
    ) -> SQL {
        let condition = FilterCondition(dialect: tx.dialect, orgID: orgID).sql(filter)
        let join: SQL = source.isIncident ? "" : " CROSS JOIN incident AS i"
        let link: SQL =
            source.isIncident ? "" : " AND i.org_id = \(orgID) AND i.number = \(raw: source.number)"
        return """
            \(source.table)\(join)
            WHERE \(source.condition) AND \(source.range(bounds))\(source.found)\(link) AND \(condition)
            """
    }
}
