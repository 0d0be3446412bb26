/// Lists the runs of hooks for an incident.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetHookRuns: Query {
    public static let service = ServiceName.integration

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The runs: the newest 500 deliveries of the last 30 days, newest first.
        public var hookRuns: [HookRun] = []

        public init() {}
    }
}
