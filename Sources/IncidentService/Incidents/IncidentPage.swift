import IncidentAPI
import IncidentCore
import IncidentStorage

/// One page of a list of incidents, as far as both lists share it.
struct IncidentPage {
    let records: [IncidentRecord]
    let cursor: Cursor

    /// Reads the page that begins where `cursor` says.
    ///
    /// - Parameters:
    ///   - query: what the cursor is bound to: the query without what may change between pages.
    ///   - filter: makes the filter of the query; relative times count from the resolver's now, the first page's.
    init<P: Query>(
        of procedure: P.Type, query: some WireObject, order: IncidentOrder, limit: Int, cursor: Cursor,
        in context: QueryContext, filter: (QueryResolver) throws -> IncidentFilter
    ) throws {
        let (tx, orgID) = (context.tx, context.caller.orgID)
        let binding = try PageBinding(procedure, query: query, orgID: orgID)
        let start = try PageCursor.opened(cursor.nextValue, for: binding)
        let now = start?.now ?? context.now
        let position = try start.map { start in
            guard let position = IncidentPosition(start.lastKey, in: order) else { throw PageCursor.refusal }
            return position
        }
        let resolver = QueryResolver(StoredVocabulary(tx, orgID: orgID), now: now)
        let positions = try tx.incidentPage(
            .all([.visible(to: context.caller), filter(resolver)]), of: orgID, order: order,
            after: position, limit: limit + 1)
        let page = Page(of: positions, limit: limit, begun: now, binding, key: \.values)
        records = try tx.incidentRecords(numbers: page.rows.map(\.number), of: orgID)
        self.cursor = page.cursor
    }
}
