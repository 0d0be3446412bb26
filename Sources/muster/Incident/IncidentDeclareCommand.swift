import ArgumentParser
import IncidentAPI
import IncidentClient

struct IncidentDeclareCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "declare",
        abstract: "Declare an incident; prints its number and the address of its page.",
        discussion: """
              muster incident declare "Checkout is slow" --severity minor --label checkout --label region:eu
              read -r number page < <(muster incident declare --title "$TITLE" --idempotency-key "$JOB")
            """)

    @OptionGroup var server: ServerOption

    @Argument(help: "What is wrong, in one line.")
    var words: String?

    @Option(help: "The same, as an option.")
    var title: String?

    @Option(help: ArgumentHelp("How bad it is, such as minor. Without it, Pending.", valueName: "label"))
    var severity: String?

    @Option(
        name: .customLong("label"), help: ArgumentHelp("A label to start with; repeat for more.", valueName: "key:text")
    )
    var labels: [LabelArgument] = []

    @Option(help: ArgumentHelp("The status to start in; resolved declares what is over.", valueName: "name"))
    var status: String?

    @Option(help: ArgumentHelp("What is known so far; - reads standard input.", valueName: "text"))
    var update: String?

    @Flag(help: "It is an exercise.")
    var drill = false

    @Flag(name: .customLong("private"), help: "Only you, those who hold a role in it, and admins see it.")
    var isPrivate = false

    @OptionGroup var write: WriteOption
    @OptionGroup var output: JSONOption

    func validate() throws {
        guard (words == nil) != (title == nil) else {
            throw ValidationError("Give one title: muster incident declare \"Checkout is slow\".")
        }
    }

    func work(with client: IncidentClient) async throws {
        var request = CreateIncident.Request()
        request.title = words ?? title ?? ""
        request.severity = severity ?? ""
        request.labels = labels.map(\.label)
        request.status = status ?? ""
        request.initialStatusUpdate = try update.map(readText) ?? ""
        request.isDrill = drill
        request.incidentType = isPrivate ? .privateIncident : .unset
        let answer = try await client.answer(CreateIncident.self, to: request, options: write.options)
        if output.json { return try Output.json(of: answer) }
        let incident = answer.response.incident
        let page = client.configuration.address.url(ofPath: incident.overviewURL)
        try Output.line("\(incident.incidentID)  \(page)".withoutControls)
    }
}
