/// A list of tasks.
public struct TaskList: WireObject {
    /// A list of tasks.
    public var tasks: [IncidentTask] = []
    /// The number of items in the list that are not yet done.
    public var todoCount = 0
    /// The number of items in the list that are done.
    public var doneCount = 0

    public init() {}
}
