/// Takes an archived role back into use.
///
/// Unarchiving an active role changes nothing.
///
/// Errors: `roles.not_found` when there is no such role; `roles.maximum_active_reached` when five roles are active.
public enum UnarchiveRole: Command {
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
