/// Gives a task to a person, or to nobody.
///
/// The timeline gets a `taskUpdated` item, and the event `grafana.incident.updated.task` follows. The person who has
/// the task already changes nothing.
///
/// Errors: `incidents.not_found`, `tasks.not_found` or `users.not_found` when there is none such;
/// `common.validation_failed` when the task is immutable.
public enum UpdateTaskUser: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The task.
        public var taskID = ""
        /// Who is to do it: a user's identifier, or `email:` and the address, or `grafana-user:` and the number. Empty:
        /// nobody.
        public var userID = ""

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
