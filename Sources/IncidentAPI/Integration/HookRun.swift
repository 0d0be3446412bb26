/// A run of a hook for an incident.
public struct HookRun: WireObject {
    /// The integration that the hook belongs to.
    public var integrationID = ""
    /// What was to be done.
    public var hookID = ""
    /// The enabled hook that ran.
    public var enabledHookID = ""
    /// When it ran last.
    public var lastRun = Timestamp.unset
    /// When it was updated last.
    public var lastUpdate = Timestamp.unset
    /// What it has to say.
    public var metadata = HookMetadata()
    /// What made it run.
    public var eventName = HookEventName.unset
    /// The name of the event.
    public var eventKind = ""
    /// How its last update went.
    public var updateStatus = HookRunStatus.unset
    /// Why its last update failed. Empty: it did not.
    public var updateError = ""
    /// How far it is.
    public var status = HookRunStatus.unset

    public init() {}
}
