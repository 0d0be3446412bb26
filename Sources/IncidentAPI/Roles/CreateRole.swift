/// Adds a role that people can hold in incidents.
///
/// Errors: `roles.name_conflict` when another role has the name, without regard to case; `roles.maximum_active_reached`
/// when five roles are active; `common.validation_failed` when the name is empty or over its limit.
public enum CreateRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The role. `name`, `description`, `important` and `mandatory` are read; the server fills in the rest.
        public var role = Role()

        public init() {}
    }

    public struct Response: WireObject {
        /// The role as stored, with its number.
        public var role = Role()

        public init() {}
    }
}
