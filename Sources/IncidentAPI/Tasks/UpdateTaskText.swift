/// Rewrites what a task says is to be done.
///
/// The timeline gets a `taskUpdated` item, and the event `grafana.incident.updated.task` follows. The text that the
/// task has already changes nothing.
///
/// Errors: `incidents.not_found` or `tasks.not_found` when there is none such; `common.validation_failed` when the task
/// is immutable, or the text empty or over its limit.
public enum UpdateTaskText: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The task.
        public var taskID = ""
        /// What is to be done. 1 to 1,000 characters, not blank.
        public var text = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The task as stored.
        public var task = IncidentTask()
        /// All tasks of the incident, this one among them.
        public var taskList = TaskList()

        public init() {}
    }
}
