import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryActivity: QueryHandler {
    static let lane = QueryLane.list

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        var query = request.query
        query.limit = try PageLimit.effective(request.query.limit)
        // Before anything else is said of the request: an incident that is not there comes first, and so does a role.
        let number = try query.incidentID.isEmpty ? nil : context.requireIncident(query.incidentID).number
        if number == nil {
            // All timelines together are for those who work on incidents.
            try context.caller.require(
                .editor, for: "\(method) over all incidents",
                hint: "Give query.incidentID to read the timeline of one incident.")
        }
        var boundQuery = query
        boundQuery.limit = 0
        let binding = try PageBinding(QueryActivity.self, query: boundQuery, orgID: context.caller.orgID)
        let cursor = try PageCursor.opened(request.cursor.nextValue, for: binding)

        let items =
            if let number {
                try context.tx.activityItems(ActivityFilter(query, of: context.caller.orgID, number, after: cursor))
            } else {
                try context.tx.activityItems(ActivityPage(query, of: context.caller, after: cursor))
            }
        let page = Page(of: items, limit: query.limit, begun: cursor?.now ?? context.now, binding) {
            [.integer($0.eventAt.microseconds), .text($0.itemID)]
        }
        return try .with {
            $0.activityItems = try context.tx.present(page.rows, of: context.caller.orgID, now: context.now)
            $0.query = query
            $0.cursor = page.cursor
        }
    }
}

extension ActivityFilter {
    fileprivate init(_ query: ActivityQuery, of orgID: String, _ number: Int, after cursor: PageCursor?) {
        self.init(orgID: orgID, number: number)
        kinds = query.activityKind
        tag = query.tag
        ascending = query.orderDirection == .ascending
        after = cursor?.lastItem
        limit = query.limit + 1
    }
}

extension ActivityPage {
    fileprivate init(_ query: ActivityQuery, of caller: Caller, after cursor: PageCursor?) {
        let kinds = ActivityKind.allCases.filter {
            query.activityKind.isEmpty || query.activityKind.contains($0.rawValue)
        }
        self.init(of: caller, kinds: kinds)
        tag = query.tag
        ascending = query.orderDirection == .ascending
        after = cursor?.lastItem
        limit = query.limit + 1
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
