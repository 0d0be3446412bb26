/// Lists incidents whole, a page at a time, by the time of their declaration.
///
/// A walk over all pages sees every incident that matched throughout exactly once, whatever is written meanwhile.
/// Private incidents appear only to those who may see them.
///
/// Errors: `common.validation_failed` when the query string does not parse (the sentence names the column), a status or
/// severity is unknown, `query.limit` is negative, or the cursor belongs to another query; `common.unavailable`, not
/// retryable, when the page takes over five seconds to find.
public enum QueryIncidents: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// Which incidents, and in what order.
        public var query = IncidentsQuery()
        /// The cursor of the page before. Empty: the first page.
        public var cursor = Cursor()

        public init() {}
    }

    public struct Response: WireObject {
        /// The incidents of this page.
        public var incidents: [Incident] = []
        /// The query as it was understood.
        public var query = IncidentsQuery()
        /// Where the next page begins.
        public var cursor = Cursor()

        public init() {}
    }
}
