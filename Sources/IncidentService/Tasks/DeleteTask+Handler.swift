import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteTask: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let task = try context.requireTask(request.taskID, of: incident)
        try context.tx.delete(task)
        try context.touch(&incident, IncidentChange(Timeline.taskDeleted(task), .updatedTask))
        let shown = try context.presentTasks(task.taskID, of: incident)
        return .with {
            $0.incidentID = incident.incidentID
            $0.taskList = shown.list
        }
    }
}
