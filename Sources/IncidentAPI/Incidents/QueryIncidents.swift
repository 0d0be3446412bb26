/// Gets a list of Incidents.
public enum QueryIncidents: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// Query describes the query to make.
        public var query = IncidentsQuery()
        /// Used to page through results. Empty for the first page. For subsequent pages, use previously returned
        /// Cursor values.
        public var cursor = Cursor()

        public init() {}
    }

    public struct Response: WireObject {
        /// A list of Incidents.
        public var incidents: [Incident] = []
        /// The query that was used to generate this response.
        public var query = IncidentsQuery()
        /// Cursor should be passed back to get the next page of results.
        public var cursor = Cursor()

        public init() {}
    }
}
