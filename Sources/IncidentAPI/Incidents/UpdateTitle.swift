/// Updates the title of an Incident.
public enum UpdateTitle: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""
        /// The new title of the Incident.
        public var title = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was just modified.
        public var incident = Incident()

        public init() {}
    }
}
