/// Something to do in an incident.
public struct IncidentTask: WireObject {
    /// The name of the reference; in Swift it would hide the task of structured concurrency.
    public static let typeName = "Task"

    /// The task's identifier, an opaque string.
    public var taskID = ""
    /// Whether the server keeps the task, such as `Assign commander`: it cannot be changed or deleted by a call.
    public var immutable = false
    /// When it was added.
    public var createdTime = Timestamp.unset
    /// When it last changed.
    public var modifiedTime = Timestamp.unset
    /// What is to be done. 1 to 1,000 characters.
    public var text = ""
    /// How far it is.
    public var status = TaskStatus.unset
    /// Who added it; null when the server did.
    public var authorUser: UserPreview?
    /// Who is to do it; null when nobody is.
    public var assignedUser: UserPreview?

    public init() {}
}
