/// How far a task is. Empty means `todo`.
public enum TaskStatus: String, WireEnum {
    public static let unset = TaskStatus.todo

    /// Nobody has begun.
    case todo
    /// Somebody is at it.
    case progress
    /// It is done.
    case done
}
