import IncidentAPI
import IncidentCore
import IncidentStorage

// Tasks that the server keeps, one for each mandatory role, when the organisation wants them.

extension CommandContext {
    /// The tasks that a new incident starts with: `Assign <role>` for each mandatory role, with the setting on.
    func roleTasks(ofIncident number: Int) throws -> [TaskRecord] {
        guard try tx.isOn(.roleTasks, in: caller.orgID) else { return [] }
        return try tx.roles(of: caller.orgID).filter { $0.mandatory && !$0.archived }.map { role in
            var task = TaskRecord(
                orgID: caller.orgID, number: number, taskID: newID("task"), text: "Assign \(role.name)",
                authorID: caller.user.userID, createdAt: now)
            task.immutable = true
            task.roleID = role.roleID
            return task
        }
    }

    /// Completes the kept task of a role when somebody holds it, and opens it again when nobody does.
    func settleRoleTasks(
        _ role: Role, isHeld: Bool, of incident: IncidentRecord, into change: inout IncidentChange
    ) throws {
        let status: TaskStatus = isHeld ? .done : .todo
        let tasks = try tx.tasks(ofIncidents: [incident.number], of: incident.orgID)
        for var task in tasks where task.roleID == role.roleID && task.status != status {
            let old = task.status
            task.status = status
            task.modifiedAt = now
            try tx.update(task)
            change.entries.append(Timeline.taskStatusChanged(task, from: old))
            if !change.events.contains(.updatedTask) { change.events.append(.updatedTask) }
        }
    }
}
