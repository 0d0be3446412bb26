/// Takes a status out of use.
///
/// An archived status cannot be given to an incident. Incidents that have it keep it, and are found by it. Archiving an
/// archived status changes nothing. A method of ours.
///
/// Errors: `statuses.not_found` when there is no such status; `common.conflict` when it is immutable.
public enum ArchiveOrgStatus: Command {
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
