/// Gets all roles.
public enum GetRoles: Query {
    public static let service = ServiceName.roles

    public struct Request: WireObject {
        public init() {}
    }

    public struct Response: WireObject {
        /// The list of roles.
        public var roles: [Role] = []

        public init() {}
    }
}
