/// Unarchives a role.
public enum UnarchiveRole: Command {
    public static let service = ServiceName.roles
    public static let access = Access.admin

    public struct Request: WireObject {
        /// Role to be unarchived to the organization
        public var roleID = 0

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
