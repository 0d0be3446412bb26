import ArgumentParser
import IncidentService

struct WebhookListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the enabled hooks, and whether their endpoints work.",
        discussion: "Of a URL no more than the host is shown: the rest may be a key.")

    @OptionGroup var data: DataOption
    @OptionGroup var output: JSONOption

    func run() async throws {
        let hooks = try await data.place.perform(ListWebhooks.self, ListWebhooks.Request()).hooks
        if output.json { return try Output.json(hooks) }
        guard !hooks.isEmpty else { return Output.note("No hook is enabled.") }
        let rows = hooks.map { hook in
            [
                hook.enabledHookID, hook.integrationID, hook.eventName, hook.target, hook.health, "\(hook.waiting)",
                hook.nextTryAt.toTheSecond, hook.reason,
            ]
        }
        let header = ["ID", "INTEGRATION", "EVENT", "TARGET", "HEALTH", "WAITING", "NEXT TRY", "REASON"]
        try Output.line(TextTable(header: header, rows: rows).text)
    }
}
