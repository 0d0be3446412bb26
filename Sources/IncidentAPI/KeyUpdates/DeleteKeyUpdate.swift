/// Deletes a key update.
///
/// It is gone from every list; the audit log keeps it, and the timeline gets an `incidentUpdated` item. When the
/// incident's `summary` was its text, it becomes that of the latest key update that is left. A status or severity that
/// it gave the incident stays.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such key update.
public enum DeleteKeyUpdate: Command {
    public static let service = ServiceName.keyUpdates

    public struct Request: WireObject {
        /// The key update.
        public var id = ""
        /// The incident.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
