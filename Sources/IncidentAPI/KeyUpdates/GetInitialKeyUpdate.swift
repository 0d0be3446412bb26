/// Shows the first key update of an incident, or null where there is none.
///
/// The `initialStatusUpdate` of `CreateIncident` is one.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetInitialKeyUpdate: Query {
    public static let service = ServiceName.keyUpdates

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The form in which `content` is wanted. Empty: `text/plain`.
        public var contentType = KeyUpdateContentType.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The key update, or null.
        public var keyUpdate: KeyUpdate?

        public init() {}
    }
}
