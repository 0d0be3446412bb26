import ArgumentParser

struct SettingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "setting",
        abstract: "List, read and change the organisation's settings.",
        discussion: "They hold at once and need no restart. How the server runs is set by `muster serve`.",
        subcommands: [SettingListCommand.self, SettingGetCommand.self, SettingSetCommand.self])
}
