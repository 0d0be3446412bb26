import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryKeyUpdates: QueryHandler {
    static let lane = QueryLane.list

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        var query = request.query
        query.limit = try PageLimit.effective(query.limit)
        let incident = try context.requireIncident(query.incidentID)
        let bound = KeyUpdatesQuery.with {
            $0 = query
            $0.limit = 0
        }
        let binding = try PageBinding(QueryKeyUpdates.self, query: bound, orgID: incident.orgID)
        let cursor = try PageCursor.opened(request.cursor.nextValue, for: binding)
        var filter = KeyUpdateFilter(
            orgID: incident.orgID, number: incident.number, order: query.orderField,
            ascending: query.orderDirection == .ascending, limit: query.limit + 1)
        filter.scope = try scope(query.scope)
        filter.after = try cursor.map { try $0.lastKeyUpdate(in: query.orderField) }
        let updates = try context.tx.keyUpdates(filter)
        let page = Page(of: updates, limit: query.limit, begun: cursor?.now ?? context.now, binding) {
            [$0.key(of: query.orderField), .text($0.keyUpdateID)]
        }
        return try .with {
            $0.keyUpdates = try context.tx.present(page.rows, of: incident.orgID, as: query.contentType)
            $0.query = query
            $0.cursor = page.cursor
        }
    }

    /// Nil for any.
    private static func scope(_ word: String) throws -> KeyUpdateScope? {
        if word.isEmpty { return nil }
        guard let scope = KeyUpdateScope(rawValue: word) else {
            throw APIError.invalid("query.scope", "must be one of \(KeyUpdateScope.words.joined(separator: ", "))")
        }
        return scope
    }
}

extension PageCursor {
    /// The key update that the last page ended with.
    fileprivate func lastKeyUpdate(in order: KeyUpdateOrderField) throws -> (key: SQLValue, id: String) {
        guard lastKey.count == 2, case .text(let id) = lastKey[1] else { throw Self.refusal }
        switch (lastKey[0], order) {
        case (.text, .title), (.integer, .createdTime), (.integer, .modifiedTime): return (lastKey[0], id)
        default: throw Self.refusal
        }
    }
}
