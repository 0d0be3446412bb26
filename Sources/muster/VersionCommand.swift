import ArgumentParser
import IncidentServer
import IncidentStorage

struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "version", abstract: "Print the version of this program and of the schema that it writes.")

    func run() throws { try Output.line("muster \(MusterVersion.current) (schema \(Migration.latest))") }
}
