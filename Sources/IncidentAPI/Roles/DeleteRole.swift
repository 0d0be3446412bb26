/// Deletes a role that nobody holds in any incident.
///
/// Errors: `roles.not_found` when there is no such role; `common.conflict` when somebody holds it (archive it instead);
/// `roles.minimum_active_required` when only two roles are active.
public enum DeleteRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The role's number. It is never given to another role.
        public var roleID = 0

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
