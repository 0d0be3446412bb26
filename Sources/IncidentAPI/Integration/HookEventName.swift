/// What makes a hook run.
public enum HookEventName: String, WireEnum {
    public static let unset = HookEventName.none

    /// Not given.
    case none = ""
    /// An incident was declared.
    case incidentCreated
    /// An incident was deleted.
    case incidentDeleted
    /// Something of an incident changed: every event whose name has `.updated.`, `.added.` or `.removed.`.
    case incidentUpdated
    /// An incident went into a resolved status.
    case incidentClosed
    /// Somebody runs the hook by hand.
    case manuallyTriggered
    /// An incident begins to match the hook's `incidentFilter`, by whatever event.
    case incidentFilter
}
