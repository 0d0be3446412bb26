import ArgumentParser
import IncidentAPI
import IncidentClient

struct IncidentNoteCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Write a note on an incident's timeline.",
        discussion: """
              muster incident note 12 "Rolled back to 4.2 #rollback"
              kubectl get events | muster incident note 12 -
            """)

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Argument(help: "The note; - reads standard input.")
    var text: String

    @Option(help: ArgumentHelp("When it happened: a time, or 10m ago. Without it, now.", valueName: "time"))
    var at: MomentArgument?

    @OptionGroup var write: WriteOption
    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let body = try readText(text)
        let request = AddActivity.Request.with {
            $0.incidentID = incident.id
            $0.body = body
            $0.eventTime = at?.time ?? .unset
        }
        let answer = try await client.answer(AddActivity.self, to: request, options: write.options)
        if output.json { return try Output.json(of: answer) }
        try Output.line("Noted on incident \(incident.id).")
    }
}
