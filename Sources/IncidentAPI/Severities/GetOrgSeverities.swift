/// Lists the organisation's severities, archived ones too: the most urgent first, the undecided one last.
///
/// A method of ours.
public enum GetOrgSeverities: Query {
    public static let service = ServiceName.severities

    public struct Request: WireObject {
        public init() {}
    }

    public struct Response: WireObject {
        /// The severities.
        public var severities: [Severity] = []

        public init() {}
    }
}
