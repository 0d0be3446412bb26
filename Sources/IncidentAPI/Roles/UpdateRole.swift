/// Updates a role.
public enum UpdateRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// Role to be updated to the organization
        public var role = Role()

        public init() {}
    }

    public struct Response: WireObject {
        /// The newly updated role.
        public var role = Role()

        public init() {}
    }
}
