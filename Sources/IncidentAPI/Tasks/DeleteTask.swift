/// Deletes a task of an incident.
///
/// The timeline gets a `taskDeleted` item, and the event `grafana.incident.updated.task` follows.
///
/// Errors: `incidents.not_found` or `tasks.not_found` when there is none such; `common.validation_failed` when the task
/// is immutable.
public enum DeleteTask: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The task to delete.
        public var taskID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The tasks that are left.
        public var taskList = TaskList()

        public init() {}
    }
}
