import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateTaskUser: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        var task = try context.requireTask(request.taskID, of: incident)
        let user =
            request.userID.isEmpty
            ? nil : try context.tx.requireUser(request.userID, field: "userID", of: incident.orgID)
        let old = task.assignedTo
        task.assignedTo = user?.userID ?? ""
        if task.assignedTo != old {
            try context.save(&task, of: &incident, Timeline.taskUserChanged(task, from: old, to: user))
        }
        let shown = try context.presentTasks(task.taskID, of: incident)
        return .with {
            $0.incidentID = incident.incidentID
            $0.task = shown.task ?? IncidentTask()
            $0.taskList = shown.list
        }
    }
}
