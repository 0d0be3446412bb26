import ArgumentParser
import IncidentService

struct SettingSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Give a setting a value. It holds at once.",
        discussion: "  muster setting set --data ./data roleTasks on")

    @OptionGroup var data: DataOption

    @Argument(help: "The setting's name, as `muster setting list` shows it.")
    var name: String

    @Argument(help: "Its new value.")
    var value: String

    func run() async throws {
        let request = SetSetting.Request(name: name, value: value)
        let setting = try await data.place.perform(SetSetting.self, request, creating: true)
        try Output.line("\(setting.name) is \(setting.value).")
    }
}
