import ArgumentParser
import Foundation
import IncidentService

@main
struct Muster: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "muster",
        abstract: "An incident-management server that speaks the Grafana Incident API.",
        discussion: """
            To begin, make a token, then serve:

              muster token create --data ./data --role admin --name me
              muster serve --data ./data

            Every command that takes --data also reads the variable MUSTER_DATA. Commands work on a folder that is \
            being served, too: they then go through its server.

            With a PostgreSQL database, give all of them the variable MUSTER_DATABASE_URL in place of --data.
            """,
        subcommands: [
            ServeCommand.self, TokenCommand.self, UserCommand.self, SettingCommand.self, AuditCommand.self,
            DoctorCommand.self, BackupCommand.self, RestoreCommand.self, DemoCommand.self, CopyCommand.self,
            ExportCommand.self, ImportCommand.self,
            VersionCommand.self,
        ])

    static func main() async {
        // What muster makes is its owner's alone.
        umask(0o077)
        do {
            var command = try await asyncParseAsRoot()
            do {
                if var asynchronous = command as? any AsyncParsableCommand {
                    try await asynchronous.run()
                } else {
                    try command.run()
                }
            } catch let error where !isOfParser(error) {
                throw CommandFailure(error)
            }
        } catch {
            exit(withError: error)
        }
    }

    /// Whether the parser knows how to end on this: help, a given exit code, a wrong argument.
    private static func isOfParser(_ error: any Error) -> Bool {
        error is ExitCode || error is ValidationError || error is CleanExit || exitCode(for: error) != .failure
    }
}
