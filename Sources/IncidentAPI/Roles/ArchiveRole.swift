/// Takes a role out of use.
///
/// An archived role cannot be given to anybody. Who holds it keeps it. Archiving an archived role changes nothing.
///
/// Errors: `roles.not_found` when there is no such role; `roles.minimum_active_required` when only two roles are
/// active.
public enum ArchiveRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The role's number.
        public var roleID = 0

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
