/// Takes an archived status back into use.
///
/// Unarchiving a status that is in use changes nothing. A method of ours.
///
/// Errors: `statuses.not_found` when there is no such status.
public enum UnarchiveOrgStatus: Command {
    public static let service = ServiceName.statuses
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The status.
        public var statusID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The status as stored.
        public var status = Status()

        public init() {}
    }
}
