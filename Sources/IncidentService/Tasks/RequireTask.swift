import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// How many tasks an incident may have.
    static let maximumTasks = 500

    /// The task with this id in the incident, or the refusal `tasks.not_found`.
    ///
    /// - Throws: `common.validation_failed` when the server keeps the task.
    func requireTask(_ taskID: String, of incident: IncidentRecord) throws -> TaskRecord {
        guard !taskID.isEmpty else { throw APIError.invalid("taskID", "must not be empty") }
        guard let task = try tx.task(taskID, ofIncident: incident.number, of: incident.orgID) else {
            throw APIError(
                .taskNotFound, "There is no task \(taskID.prefix(64)) in incident \(incident.incidentID).")
        }
        guard !task.immutable else {
            throw APIError.invalid("taskID", "names a task that the server keeps; it completes by itself")
        }
        return task
    }

    /// Stores a changed task and what the change leaves.
    func save(_ task: inout TaskRecord, of incident: inout IncidentRecord, _ entry: TimelineEntry) throws {
        task.modifiedAt = now
        try tx.update(task)
        try touch(&incident, IncidentChange(entry, .updatedTask))
    }

    /// A task and the list that it is in, as the API shows them; the task is nil when it is gone.
    func presentTasks(
        _ taskID: String, of incident: IncidentRecord
    ) throws -> (task: IncidentTask?, list: TaskList) {
        let list = try tx.present(incident, now: now).taskList
        return (list.tasks.first { $0.taskID == taskID }, list)
    }
}
