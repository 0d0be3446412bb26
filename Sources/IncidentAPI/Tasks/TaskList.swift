/// The tasks of an incident.
public struct TaskList: WireObject {
    /// The tasks, in the order in which they were added. At most 500.
    public var tasks: [IncidentTask] = []
    /// How many are `todo` or `progress`.
    public var todoCount = 0
    /// How many are `done`.
    public var doneCount = 0

    public init() {}
}
