import ArgumentParser
import IncidentAPI
import IncidentClient

struct TaskCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task",
        abstract: "Add the tasks of an incident, give them out and tick them off.",
        discussion: """
            These commands call a server, as `muster incident` does. A task is named by its place in the list, as \
            `muster task list` shows it, or by its ID; scripts use the ID, which does not move.

              muster task add 12 "Tell support" --assign ada@example.com
              muster task done 12 1
            """,
        subcommands: [
            TaskListCommand.self, TaskAddCommand.self, TaskAssignCommand.self, TaskStartCommand.self,
            TaskDoneCommand.self, TaskReopenCommand.self, TaskRemoveCommand.self,
        ])
}

/// A task of an incident, by its place in the list or its ID.
struct TaskOfIncident: ParsableArguments {
    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Argument(help: "The task: its place in the list, or its ID.")
    var task: String

    /// The task's ID. A place is looked up now.
    func taskID(with client: IncidentClient) async throws -> String {
        let digits = task.hasPrefix("#") ? task.dropFirst() : task[...]
        guard digits.utf8.count <= 3, let place = Int(digits) else { return task }
        let tasks = try await client.call(GetIncident.self) { $0.incidentID = incident.id }.incident.taskList.tasks
        guard tasks.indices.contains(place - 1) else {
            throw CommandFailure(
                "Incident \(incident.id) has no task \(place).",
                hint: "It has \(tasks.count): muster task list \(incident.id)", status: .notFound)
        }
        return tasks[place - 1].taskID
    }
}
