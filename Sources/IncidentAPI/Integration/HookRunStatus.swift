/// How far a run of a hook is. Empty means `todo`.
public enum HookRunStatus: String, WireEnum {
    public static let unset = HookRunStatus.todo

    /// It has not run yet, or will be tried again.
    case todo
    /// It ran.
    case success
    /// It failed for good.
    case failed
}
