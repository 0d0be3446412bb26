import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryIncidents: QueryHandler {
    static let lane = QueryLane.list

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        var query = request.query
        query.limit = try PageLimit.effective(query.limit)
        let bound = IncidentsQuery.with {
            $0 = query
            $0.limit = 0
        }
        let page = try IncidentPage(
            of: QueryIncidents.self, query: bound, order: IncidentOrder(.createdTime, query.orderDirection),
            limit: query.limit, cursor: request.cursor, in: context
        ) { try $0.filter(of: query) }
        return try .with {
            $0.incidents = try context.tx.present(page.records, of: context.caller.orgID, now: context.now)
            $0.query = query
            $0.cursor = page.cursor
        }
    }
}
