import ArgumentParser
import IncidentClient

struct CallCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Call any method of the API; prints its answer.",
        discussion: """
            The methods and what they take are in docs/reference.md, and at /docs of a server.

              muster call RolesService.GetRoles
              muster call IncidentsService.UpdateTitle '{"incidentID": "12", "title": "Checkout is down"}'
            """)

    @OptionGroup var server: ServerOption

    @Argument(help: "The method, such as IncidentsService.GetIncident.")
    var method: String

    @Argument(help: "The request, a JSON object; - reads standard input.")
    var json = "{}"

    @Option(
        help: ArgumentHelp("Refuse a write when the incident has moved on from this version.", valueName: "version"))
    var ifMatch: Int?

    @OptionGroup var write: WriteOption

    func work(with client: IncidentClient) async throws {
        var options = write.options
        options.ifMatch = ifMatch
        let body = try readText(json)
        try Output.json(of: await client.answer(method: method, json: Array(body.utf8), options: options))
    }
}
