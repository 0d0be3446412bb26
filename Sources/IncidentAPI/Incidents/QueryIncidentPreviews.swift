/// Lists incidents in short, a page at a time.
///
/// A walk over all pages sees every incident that matched throughout exactly once, whatever is written meanwhile.
/// Private incidents appear only to those who may see them.
///
/// Errors: `common.validation_failed` when the query string does not parse (the sentence names the column),
/// `query.limit` is negative, or the cursor belongs to another query; `common.unavailable`, not retryable, when the
/// page takes over five seconds to find.
public enum QueryIncidentPreviews: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// Which incidents, and in what order.
        public var query = IncidentPreviewsQuery()
        /// The cursor of the page before. Empty: the first page.
        public var cursor = Cursor()
        /// Whether to fill `fieldValues`.
        public var includeCustomFieldValues = false
        /// Whether to fill `incidentMembershipPreview`.
        public var includeMembershipPreview = false
        /// Whether to fill `incidentChannels`.
        public var includeIncidentChannels = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The incidents of this page.
        public var incidentPreviews: [IncidentPreview] = []
        /// The query as it was understood.
        public var query = IncidentPreviewsQuery()
        /// Where the next page begins.
        public var cursor = Cursor()

        public init() {}
    }
}
