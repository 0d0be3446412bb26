/// Shows one status, archived or not.
///
/// Errors: `statuses.not_found` when there is no such status.
public enum GetStatusByID: Query {
    public static let service = ServiceName.statuses

    public struct Request: WireObject {
        /// The status.
        public var statusID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The status.
        public var status = Status()

        public init() {}
    }
}
