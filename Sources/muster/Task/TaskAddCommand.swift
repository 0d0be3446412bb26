import ArgumentParser
import IncidentAPI
import IncidentClient

struct TaskAddCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add a task to an incident; prints its ID.",
        discussion: "  muster task add 12 \"Tell support\" --assign ada@example.com")

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Argument(help: "What is to be done.")
    var text: String

    @Option(help: ArgumentHelp("Who is to do it: an e-mail address, or a user ID.", valueName: "user"))
    var assign: UserReference?

    @OptionGroup var write: WriteOption
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let request = AddTask.Request.with {
            $0.incidentID = incident.id
            $0.text = text
            $0.assignToUserID = assign?.id ?? ""
        }
        let answer = try await client.answer(AddTask.self, to: request, options: write.options)
        if output.json { return try Output.json(of: answer) }
        try Output.line(answer.response.task.taskID.withoutControls)
    }
}
