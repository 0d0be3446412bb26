import ArgumentParser
import IncidentService

struct SettingListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the settings, their values and what they do.")

    @OptionGroup var data: DataOption
    @OptionGroup var output: JSONOption

    func run() async throws {
        let settings = try await data.place.perform(ListSettings.self, ListSettings.Request()).settings
        if output.json { return try Output.json(settings) }
        let rows = settings.map { [$0.name, $0.value, $0.choices, $0.summary] }
        try Output.line(TextTable(header: ["NAME", "VALUE", "CHOICES", "WHAT IT DOES"], rows: rows).text)
    }
}
