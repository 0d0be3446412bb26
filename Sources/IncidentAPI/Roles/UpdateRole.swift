/// Replaces a role's name, description, importance and mandate.
///
/// Whether it is archived stays as it is. Incidents show the role as it is now.
///
/// Errors: `roles.not_found` when there is no such role; `roles.name_conflict` when another role has the name, without
/// regard to case; `common.validation_failed` when the name is empty or over its limit.
public enum UpdateRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The role, found by `roleID`. `name`, `description`, `important` and `mandatory` replace what is stored; the
        /// rest is ignored.
        public var role = Role()

        public init() {}
    }

    public struct Response: WireObject {
        /// The role as stored.
        public var role = Role()

        public init() {}
    }
}
