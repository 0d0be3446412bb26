/// Lets a hook run on events from now on. What happened before does not make it run.
///
/// `outgoing-webhook` has the hook `send-event`, for programs; `slack-webhook`, `mattermost-webhook` and `teams-webhook`
/// have `post-message`, and `email` has `send-message`, for people. Enabled again it runs twice, and each time has an
/// identifier of its own. The secret is kept encrypted, and no answer and no record holds it.
///
/// Errors: `common.validation_failed` when `eventName` is missing, `incidentFilter` is no query (the sentence has the
/// column) or is missing where `eventName` asks for it, or a field is unknown, missing or not valid: a `url` whose host
/// does not resolve, or has an address that webhooks may not reach, and a `template` that cannot be read (the sentence has
/// line and column), among them; `common.not_found` when there is no such integration or hook;
/// `integrations.not_configured` when a secret is given and the server has no key to keep it with, or when the integration
/// is `email` and the server has no mail server to send by.
public enum EnableHook: Command {
    public static let service = ServiceName.integration
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The integration: `outgoing-webhook`, `slack-webhook`, `mattermost-webhook`, `teams-webhook` or `email`.
        public var integrationID = ""
        /// What it is to do, the one hook that the integration has: `send-event`, `post-message` or `send-message`.
        public var hookID = ""
        /// What makes it run. Required.
        public var eventName = HookEventName.unset
        /// How it is configured.
        public var hookConfig = HookConfig()
        /// A query string: only incidents that match it. Empty: all. With `eventName` `incidentFilter` it is required,
        /// and the hook runs when an incident begins to match.
        public var incidentFilter = ""
        /// Whether it runs for private incidents too.
        public var sensitive = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The identifier by which the hook is disabled, an opaque string.
        public var enabledHookID = ""

        public init() {}
    }
}
