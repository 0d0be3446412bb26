import ArgumentParser

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Bring incidents in from an export, from another service, or from a dump.",
        discussion: "docs/import.md says what is carried over from where, and what is not.",
        subcommands: [ImportJSONCommand.self, ImportGrafanaCommand.self, ImportDispatchCommand.self])
}
