/// Creates a role.
public enum CreateRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// Role to be created to the organization
        public var role = Role()

        public init() {}
    }

    public struct Response: WireObject {
        /// The newly created role.
        public var role = Role()

        public init() {}
    }
}
