/// Updates the severity of an Incident.
public enum UpdateSeverity: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""
        /// Severity expresses how bad the Incident is.
        public var severity = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was just modified.
        public var incident = Incident()

        public init() {}
    }
}
