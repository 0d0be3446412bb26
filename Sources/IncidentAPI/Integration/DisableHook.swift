/// Ends the running of a hook, and forgets its secret.
///
/// Errors: `common.not_found` when the integration has no such enabled hook, or no longer.
public enum DisableHook: Command {
    public static let service = ServiceName.integration
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The integration that the hook belongs to.
        public var integrationID = ""
        /// The identifier that `EnableHook` gave.
        public var enabledHookID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
