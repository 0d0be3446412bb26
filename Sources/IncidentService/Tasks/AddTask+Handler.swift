import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddTask: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let tasks = try context.tx.tasks(ofIncidents: [incident.number], of: incident.orgID)
        guard tasks.count < CommandContext.maximumTasks else {
            throw APIError.invalid(
                "text", "is one task too many: an incident has at most \(CommandContext.maximumTasks) tasks")
        }
        var task = TaskRecord(
            orgID: incident.orgID, number: incident.number, taskID: context.newID("task"),
            text: try Validate.text(request.text, "text", max: Validate.taskTextLimit),
            authorID: context.caller.user.userID, createdAt: context.now)
        if !request.assignToUserID.isEmpty {
            task.assignedTo = try context.tx.requireUser(
                request.assignToUserID, field: "assignToUserID", of: incident.orgID
            ).userID
        }
        try context.tx.insert(task)
        try context.touch(&incident, IncidentChange(Timeline.taskAdded(task), .updatedTask))
        let shown = try context.presentTasks(task.taskID, of: incident)
        return .with {
            $0.incidentID = incident.incidentID
            $0.task = shown.task ?? IncidentTask()
            $0.taskList = shown.list
        }
    }
}
