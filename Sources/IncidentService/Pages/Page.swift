import IncidentAPI
import IncidentStorage

/// One page of a list.
struct Page<Row> {
    let rows: [Row]
    /// Where the next page begins.
    let cursor: Cursor

    /// - Parameters:
    ///   - found: the rows from the page's first one on, one more than it holds when there are so many.
    ///   - begun: what the first page took for now.
    ///   - key: what orders a row, as ``PageCursor/lastKey`` has it.
    init(of found: [Row], limit: Int, begun: Timestamp, _ binding: PageBinding, key: (Row) -> [SQLValue]) {
        let rows = Array(found.prefix(limit))
        self.rows = rows
        cursor = .with {
            $0.hasMore = found.count > rows.count
            guard $0.hasMore, let last = rows.last else { return }
            $0.nextValue = PageCursor(now: begun, lastKey: key(last)).sealed(for: binding)
        }
    }
}
