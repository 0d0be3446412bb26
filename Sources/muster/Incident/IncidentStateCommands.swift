import ArgumentParser
import IncidentAPI
import IncidentClient

struct IncidentSeverityCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "severity", abstract: "Say anew how bad an incident is.",
        discussion: "  muster incident severity 12 critical")

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Argument(help: "The severity's label, such as critical.")
    var severity: String

    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        let request = UpdateSeverity.Request.with {
            $0.incidentID = incident.id
            $0.severity = severity
        }
        let answer = try await client.answer(UpdateSeverity.self, to: request)
        if output.json { return try Output.json(of: answer) }
        try Output.line("Incident \(incident.id) is \(answer.response.incident.severity).".withoutControls)
    }
}

struct IncidentResolveCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "resolve",
        abstract: "Close an incident.",
        discussion: """
            A note is written first: when it cannot be, the incident stays open.

              muster incident resolve 12 --note "The cache holds again since 14:20"
            """)

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Option(help: ArgumentHelp("What ended it, for the timeline; - reads standard input.", valueName: "text"))
    var note: String?

    @Option(help: ArgumentHelp("Another status that closes.", valueName: "name"))
    var status = "resolved"

    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        if let text = try note.map(readText) {
            _ = try await client.call(AddActivity.self) {
                $0.incidentID = incident.id
                $0.body = text
            }
        }
        try await setStatus(status, of: incident, with: client, output)
    }
}

struct IncidentReopenCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reopen", abstract: "Take an incident that was closed up again.")

    @OptionGroup var server: ServerOption

    @Argument(help: "The incident: its number, or the address of its page.")
    var incident: IncidentNumber

    @Option(help: ArgumentHelp("Another status that is open.", valueName: "name"))
    var status = "active"

    @OptionGroup var output: JSONOption

    func work(with client: IncidentClient) async throws {
        try await setStatus(status, of: incident, with: client, output)
    }
}

private func setStatus(
    _ status: String, of incident: IncidentNumber, with client: IncidentClient, _ output: JSONOption
) async throws {
    let request = UpdateStatus.Request.with {
        $0.incidentID = incident.id
        $0.status = status
    }
    let answer = try await client.answer(UpdateStatus.self, to: request)
    if output.json { return try Output.json(of: answer) }
    try Output.line("Incident \(incident.id) is \(answer.response.incident.status).".withoutControls)
}
