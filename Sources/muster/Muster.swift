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

            To work on incidents, from any machine, store the server and a token, and use the client commands:

              muster profile set work --url https://muster.example.com
              muster incident list --query status:active

            Ends with 0 when it is done, 1 when it is refused or fails, 64 for wrong usage, 66 when there is no such \
            thing, 69 when the server is away, 76 when it is no Muster, 77 when the token does not allow it, 78 when \
            no server or token is known.
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Client",
                subcommands: [
                    IncidentCommand.self, TaskCommand.self, WatchCommand.self, ProfileCommand.self, CallCommand.self,
                ]),
            CommandGroup(
                name: "Server",
                subcommands: [
                    ServeCommand.self, TokenCommand.self, UserCommand.self, SettingCommand.self, WebhookCommand.self,
                    AuditCommand.self,
                    DoctorCommand.self, BackupCommand.self, RestoreCommand.self, DemoCommand.self, CopyCommand.self,
                    ExportCommand.self, ImportCommand.self,
                    VersionCommand.self,
                ]),
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
                let failure = CommandFailure(error)
                Output.note("Error: \(failure)")
                Foundation.exit(failure.status.rawValue)
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
