/// Adds a task to an incident.
///
/// It starts as `todo`. The timeline gets a `taskAdded` item, and the event `grafana.incident.updated.task` follows.
///
/// Errors: `incidents.not_found` when there is no such incident; `users.not_found` when there is no such user;
/// `common.validation_failed` when the text is empty or over its limit, or the incident has 500 tasks.
public enum AddTask: Command {
    public static let service = ServiceName.tasks

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// What is to be done. 1 to 1,000 characters, not blank.
        public var text = ""
        /// Who is to do it: a user's identifier, or `email:` and the address, or `grafana-user:` and the number. Empty:
        /// nobody yet.
        public var assignToUserID = ""

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
