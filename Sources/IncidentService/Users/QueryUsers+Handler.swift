import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryUsers: QueryHandler {
    static let lane = QueryLane.list

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        var query = request.query
        query.limit = try PageLimit.effective(query.limit)
        let orgID = context.caller.orgID
        let binding = try PageBinding(QueryUsers.self, query: UsersQuery(), orgID: orgID)
        let cursor = try PageCursor.opened(request.cursor.nextValue, for: binding)
        let members = try context.tx.enabledMembers(
            of: orgID, after: cursor.map { try $0.lastMember }, limit: query.limit + 1)
        let page = Page(of: members, limit: query.limit, begun: cursor?.now ?? context.now, binding) {
            [.integer($0.createdAt.microseconds), .text($0.userID)]
        }
        return .with {
            $0.users = page.rows.map(\.wire)
            $0.query = query
            $0.cursor = page.cursor
        }
    }
}

extension PageCursor {
    /// The member that the last page ended with.
    fileprivate var lastMember: (createdAt: Timestamp, userID: String) {
        get throws {
            guard lastKey.count == 2, case .integer(let createdAt) = lastKey[0], case .text(let userID) = lastKey[1]
            else { throw Self.refusal }
            return (Timestamp(microseconds: createdAt), userID)
        }
    }
}
