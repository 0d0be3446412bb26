/// Updates the task's text.
public enum UpdateTaskText: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The ID of the Incident to add the Task to.
        public var incidentID = ""
        /// The ID of the task.
        public var taskID = ""
        /// The string that describes the Task.
        public var text = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The ID of the incident these tasks relate to.
        public var incidentID = ""
        /// The newly added Task. It will also appear in Tasks.
        public var task = IncidentTask()
        /// The tasks list.
        public var taskList = TaskList()

        public init() {}
    }
}
