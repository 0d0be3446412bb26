import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryIncidentPreviews: QueryHandler {
    static let lane = QueryLane.list

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        var query = request.query
        query.limit = try PageLimit.effective(query.limit)
        let bound = IncidentPreviewsQuery.with {
            $0 = query
            $0.limit = 0
        }
        let page = try IncidentPage(
            of: QueryIncidentPreviews.self, query: bound, order: IncidentOrder(query.orderField, query.orderDirection),
            limit: query.limit, cursor: request.cursor, in: context
        ) { try $0.filter(of: query.queryString) }
        return try .with {
            $0.incidentPreviews = try context.tx.presentPreviews(
                page.records, of: context.caller.orgID, withMembership: request.includeMembershipPreview,
                withFields: request.includeCustomFieldValues)
            $0.query = query
            $0.cursor = page.cursor
        }
    }
}
