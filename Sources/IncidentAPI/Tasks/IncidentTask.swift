/// An individual task that somebody will do to resolve an Incident.
public struct IncidentTask: WireObject {
    /// The name of the reference; in Swift it would hide the task of structured concurrency.
    public static let typeName = "Task"

    /// The ID of the task.
    public var taskID = ""
    /// True if the task cannot be changed. Used for tasks created and maintained by the system (like role
    /// assignment tasks).
    public var immutable = false
    /// The time the task was created.
    public var createdTime = Timestamp.unset
    /// The time
    public var modifiedTime = Timestamp.unset
    /// The string that describes the Task.
    public var text = ""
    /// Status os the status of this task.
    public var status = TaskStatus.unset
    /// The person who created this task.
    public var authorUser: UserPreview?
    /// The person this task is assigned to.
    public var assignedUser: UserPreview?

    public init() {}
}
