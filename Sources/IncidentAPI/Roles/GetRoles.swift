/// Lists the organisation's roles, archived ones too, in the order in which they were created.
public enum GetRoles: Query {
    public static let service = ServiceName.roles

    public struct Request: WireObject {
        public init() {}
    }

    public struct Response: WireObject {
        /// The roles.
        public var roles: [Role] = []

        public init() {}
    }
}
