/// Updates the task's assigned user. Passing an empty user ID will clear the assigned user.
public enum UpdateTaskUser: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The ID of the Incident to add the Task to.
        public var incidentID = ""
        /// The ID of the Task to update.
        public var taskID = ""
        /// The ID of the User to assign to the Task.
        public var userID = ""

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
