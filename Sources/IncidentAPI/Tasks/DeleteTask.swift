/// Deletes a task.
public enum DeleteTask: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The ID of the Incident.
        public var incidentID = ""
        /// The ID of the task.
        public var taskID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The ID of the incident these tasks relate to.
        public var incidentID = ""
        /// The tasks list.
        public var taskList = TaskList()

        public init() {}
    }
}
