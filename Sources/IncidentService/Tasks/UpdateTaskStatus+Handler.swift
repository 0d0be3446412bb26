import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateTaskStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        var task = try context.requireTask(request.taskID, of: incident)
        guard request.status != .none else {
            throw APIError.invalid("status", "must be one of \(TaskStatus.words.joined(separator: ", "))")
        }
        let old = task.status
        if request.status != old {
            task.status = request.status
            try context.save(&task, of: &incident, Timeline.taskStatusChanged(task, from: old))
        }
        let shown = try context.presentTasks(task.taskID, of: incident)
        return .with {
            $0.incidentID = incident.incidentID
            $0.task = shown.task ?? IncidentTask()
            $0.taskList = shown.list
        }
    }
}
