/// Gets a list of Incident Previews.
public enum QueryIncidentPreviews: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// FIXME.
        public var query = IncidentPreviewsQuery()
        /// FIXME.
        public var cursor = Cursor()
        /// FIXME.
        public var includeCustomFieldValues = false
        /// FIXME.
        public var includeMembershipPreview = false
        /// FIXME.
        public var includeIncidentChannels = false

        public init() {}
    }

    public struct Response: WireObject {
        /// A list of Incident Previews.
        public var incidentPreviews: [IncidentPreview] = []
        /// The query that was used to generate this response.
        public var query = IncidentPreviewsQuery()
        /// Cursor should be passed back to get the next page of results.
        public var cursor = Cursor()

        public init() {}
    }
}
