/// Updates the status of an Incident.
public enum UpdateStatus: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""
        /// The new status of the Incident.
        public var status = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was just modified.
        public var incident = Incident()

        public init() {}
    }
}
