import ArgumentParser
import IncidentAPI
import IncidentClient

struct IncidentShowCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an incident: its state, people, tasks and the end of its timeline.",
        discussion: "  muster incident show 12 --timeline 50")

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Option(help: ArgumentHelp("How many items of the timeline to show, 0 to 100.", valueName: "count"))
    var timeline = 10

    @OptionGroup var output: JSONOption

    func validate() throws {
        guard (0...100).contains(timeline) else { throw ValidationError("--timeline must be 0 to 100.") }
    }

    func work(with client: IncidentClient) async throws {
        let answer = try await client.answer(GetIncident.self, to: .with { $0.incidentID = incident.id })
        if output.json { return try Output.json(of: answer) }
        var items: [ActivityItem] = []
        if timeline > 0 {
            items = try await client.call(QueryActivity.self) {
                $0.query.incidentID = incident.id
                $0.query.limit = timeline
            }.activityItems.reversed()
        }
        let page = client.configuration.address.url(ofPath: answer.response.incident.overviewURL)
        try Output.line(
            IncidentSheet(incident: answer.response.incident, items: items, page: page, now: .now()).text(on: .output))
    }
}
