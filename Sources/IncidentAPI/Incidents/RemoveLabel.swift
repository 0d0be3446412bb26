/// Removes a label from the Incident.
public enum RemoveLabel: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier of the Incident.
        public var incidentID = ""
        /// The label to remove from the Incident.
        public var label = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was just modified.
        public var incident = Incident()

        public init() {}
    }
}
