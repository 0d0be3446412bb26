/// Changes whether an Incident is a drill or not.
public enum UpdateIncidentIsDrill: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""
        /// IsDrill indicates whether the Incident is a drill or not.
        public var isDrill = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was just modified.
        public var incident = Incident()

        public init() {}
    }
}
