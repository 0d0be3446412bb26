/// A hook that runs on events.
public struct EnabledHook: WireObject {
    /// The integration that the hook belongs to.
    public var integrationID = ""
    /// The identifier that `EnableHook` gave, an opaque string.
    public var enabledHookID = ""
    /// What makes it run.
    public var eventName = HookEventName.unset
    /// What it does.
    public var hook = Hook()
    /// Only incidents that match this query. Empty: all.
    public var incidentFilter = ""
    /// Whether it runs for private incidents too.
    public var sensitive = false
    /// How it is configured. The values of `url`, which may hold a key, and of `to` are shown to admins alone; that of
    /// `secret` to nobody. A member of ours.
    public var hookConfig = HookConfig()

    public init() {}
}
