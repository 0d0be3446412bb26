/// Renames an incident.
///
/// The timeline gets an `incidentTitleChanged` item, and the event `grafana.incident.updated.title` follows. The title
/// that the incident has already changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when the title is empty,
/// over its limit, or more than one line.
public enum UpdateTitle: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident to rename.
        public var incidentID = ""
        /// The new title, in one line. 1 to 255 characters, not blank.
        public var title = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()

        public init() {}
    }
}
