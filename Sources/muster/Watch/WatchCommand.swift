import ArgumentParser
import IncidentAPI
import IncidentClient

struct WatchCommand: ServerCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch",
        abstract: "Show what happens to incidents, as it happens.",
        discussion: """
            One line for each event: when, what, which incident. It goes on until Ctrl-C. When the connection is lost it \
            is made again, and what happened meanwhile is shown then. --query takes the query language \
            (docs/query-language.md).

              muster watch --query 'severity:critical'
              muster watch --json | jq --unbuffered -r 'select(.event == "grafana.incident.created").incident.title'
            """)

    @OptionGroup var server: ServerOption

    @Option(help: ArgumentHelp("Only incidents that match, such as 'status:active checkout'.", valueName: "query"))
    var query: String?

    @Option(help: ArgumentHelp("Begin after this event; without it, now.", valueName: "id"))
    var after: Int?

    @OptionGroup var output: JSONOption

    func validate() throws {
        guard (after ?? 0) >= 0 else { throw ValidationError("--after must be 0 or more.") }
    }

    func work(with client: IncidentClient) async throws {
        let notes = WatchNotes(client.configuration.address.root)
        let options = EventOptions(queryString: query ?? "", after: after) { notes.say($0) }
        for try await event in client.events(options) {
            switch event.content {
            case .happened(let happened): try Output.line(output.json ? Self.json(event) : Self.line(happened))
            case .reset(let reset):
                if output.json { try Output.line(Self.json(event)) }
                Output.note("Events before this may be missing: \(Self.words(of: reset)).")
            }
        }
    }

    private static func json(_ event: StreamedEvent) -> String {
        // A reset says by itself nowhere that it is one.
        guard case .reset(let reset) = event.content else { return String(decoding: event.json, as: UTF8.self) }
        return #"{"id":\#(reset.id),"event":"reset","reason":"\#(reset.reason.filter(\.isLetter))"}"#
    }

    static func line(_ event: IncidentEvent) -> String {
        let incident = event.incident
        let name = String(event.event.trimmingPrefix("grafana.incident."))
        let marks =
            (incident.isDrill ? "[drill] " : "") + (incident.incidentType == .privateIncident ? "[private] " : "")
        let start = "\(event.time.toTheSecond)  \(name.padded(to: 16))  \("#\(event.incidentID)".padded(to: 6))  "
        let title = (marks + incident.title).withoutControls
        let terminal = Terminal.output
        return start.withoutControls
            + terminal.paint(terminal.fitted(title, beside: start.count), .ofSeverity(incident.severityLabel))
    }

    private static func words(of reset: EventReset) -> String {
        switch reset.reason {
        case "expired": "the server no longer keeps them"
        case "unknown": "the server does not know where to go on from"
        case "slow": "they were not taken in time"
        default: "the server begins anew"
        }
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
