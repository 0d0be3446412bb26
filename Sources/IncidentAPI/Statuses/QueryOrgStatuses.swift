/// Lists the organisation's statuses, archived ones too, by the type of the incidents that can have them.
public enum QueryOrgStatuses: Query {
    public static let service = ServiceName.statuses

    public struct Request: WireObject {
        /// The type wanted. Empty: all.
        public var incidentType = IncidentTypeChoice.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// One for each type.
        public var configurations: [StatusConfiguration] = []

        public init() {}
    }
}
