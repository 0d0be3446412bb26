/// Adds a task to an Incident.
public enum AddTask: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The ID of the Incident to add the Task to.
        public var incidentID = ""
        /// The todo item.
        public var text = ""
        /// The user the task wil be assigned to
        public var assignToUserID = ""

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
