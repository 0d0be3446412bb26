/// Lists the hooks that run on events, in the order in which they were enabled.
///
/// Errors: `common.validation_failed` when `eventName` is none that there is.
public enum GetEnabledHooks: Query {
    public static let service = ServiceName.integration

    public struct Request: WireObject {
        /// Only those that this makes run. Empty: all.
        public var eventName = HookEventName.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The hooks.
        public var enabledHooks: [EnabledHook] = []

        public init() {}
    }
}
