/// How far a task is.
public enum TaskStatus: String, WireEnum {
    public static let unset = TaskStatus.none

    /// Not given.
    case none = ""
    /// Nobody has begun.
    case todo
    /// Somebody is at it.
    case progress
    /// It is done.
    case done
}
