import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateTaskText: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        var task = try context.requireTask(request.taskID, of: incident)
        let old = task.text
        task.text = try Validate.text(request.text, "text", max: Validate.taskTextLimit)
        if !task.text.hasSameBytes(as: old) {
            try context.save(&task, of: &incident, Timeline.taskTextChanged(task, from: old))
        }
        let shown = try context.presentTasks(task.taskID, of: incident)
        return .with {
            $0.incidentID = incident.incidentID
            $0.task = shown.task ?? IncidentTask()
            $0.taskList = shown.list
        }
    }
}
