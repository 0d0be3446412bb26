import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryActivity: QueryHandler {
    static let lane = QueryLane.list

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        var query = request.query
        query.limit = try PageLimit.effective(request.query.limit)
        let incident = try context.requireIncident(query.incidentID)
        var boundQuery = query
        boundQuery.limit = 0
        let binding = try PageBinding(QueryActivity.self, query: boundQuery, orgID: incident.orgID)
        let cursor = try PageCursor.opened(request.cursor.nextValue, for: binding)

        var filter = ActivityFilter(orgID: incident.orgID, number: incident.number)
        filter.kinds = query.activityKind
        filter.tag = query.tag
        filter.ascending = query.orderDirection == .ascending
        filter.after = cursor?.lastItem
        filter.limit = query.limit + 1
        let items = try context.tx.activityItems(filter)
        let page = Array(items.prefix(query.limit))
        return try .with {
            $0.activityItems = try context.tx.present(page, of: incident.orgID, now: context.now)
            $0.query = query
            $0.cursor.hasMore = items.count > page.count
            if $0.cursor.hasMore, let last = page.last {
                $0.cursor.nextValue = PageCursor(
                    now: cursor?.now ?? context.now,
                    lastKey: [.integer(last.eventAt.microseconds), .text(last.itemID)]
                ).sealed(for: binding)
            }
        }
    }
}

extension PageCursor {
    /// The item that the last page of a timeline ended with.
    fileprivate var lastItem: (eventAt: Timestamp, itemID: String)? {
        guard lastKey.count == 2, case .integer(let eventAt) = lastKey[0], case .text(let itemID) = lastKey[1] else {
            return nil
        }
        return (Timestamp(microseconds: eventAt), itemID)
    }
}
