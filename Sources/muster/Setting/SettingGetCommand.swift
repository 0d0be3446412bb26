import ArgumentParser
import IncidentService

struct SettingGetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "get", abstract: "Print the value of a setting.")

    @OptionGroup var data: DataOption

    @Argument(help: "The setting's name, as `muster setting list` shows it.")
    var name: String

    @OptionGroup var output: JSONOption

    func run() async throws {
        let settings = try await data.place.perform(ListSettings.self, ListSettings.Request(name: name)).settings
        for setting in settings {
            if output.json { try Output.json(setting) } else { try Output.line(setting.value) }
        }
    }
}
