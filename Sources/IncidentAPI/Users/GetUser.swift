/// Shows one user, disabled or not.
///
/// Errors: `users.not_found` when there is no such user; `common.validation_failed` when `userID` is empty.
public enum GetUser: Query {
    public static let service = ServiceName.users

    public struct Request: WireObject {
        /// The user: `grafana-incident:user-…`, `user-…`, `email:` and an address without regard to case, or
        /// `grafana-user:` and a number where one is recorded.
        public var userID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The user.
        public var user = User()

        public init() {}
    }
}
