/// Shows one key update.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such key update.
public enum GetKeyUpdate: Query {
    public static let service = ServiceName.keyUpdates

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The key update.
        public var id = ""
        /// The form in which `content` is wanted. Empty: `text/plain`.
        public var contentType = KeyUpdateContentType.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The key update.
        public var keyUpdate = KeyUpdate()

        public init() {}
    }
}
