import ArgumentParser
import IncidentAPI
import IncidentClient

struct TaskListCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the tasks of an incident, in the order in which they were added.")

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let answer = try await client.answer(GetIncident.self, to: .with { $0.incidentID = incident.id })
        if output.json {
            guard case .object(let members) = try answer.members()["incident"], let list = members["taskList"] else {
                throw IncidentClientError.badAnswer(status: 200, reason: "it has no taskList")
            }
            return try Output.json(list, onOneLine: true)
        }
        let tasks = answer.response.incident.taskList.tasks
        guard !tasks.isEmpty else { return Output.note("Incident \(incident.id) has no tasks.") }
        let rows = tasks.enumerated().map { index, task in
            ["\(index + 1)", task.status.rawValue, task.assignedUser?.name ?? "", task.taskID, task.text]
        }
        let table = TextTable(
            header: ["#", "STATUS", "WHO", "ID", "TASK"], rows: rows, flexible: 4,
            colour: { column, cell in column == 1 && cell == "done" ? .green : nil })
        try Output.line(table.text)
    }
}
