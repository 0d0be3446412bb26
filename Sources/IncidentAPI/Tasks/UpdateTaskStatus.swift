/// Says how far a task is.
///
/// The timeline gets a `taskCompleted` item for `done`, else a `taskUpdated` item, and the event
/// `grafana.incident.updated.task` follows. The status that the task has already changes nothing.
///
/// Errors: `incidents.not_found` or `tasks.not_found` when there is none such; `common.validation_failed` when the task
/// is immutable or `status` is missing.
public enum UpdateTaskStatus: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The task.
        public var taskID = ""
        /// How far it is. Required.
        public var status = TaskStatus.unset

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
