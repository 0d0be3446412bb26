/// How far a task is.
public enum TaskStatus: String, WireEnum {
    public static let unset = TaskStatus.todo

    case todo
    case progress
    case done
}
