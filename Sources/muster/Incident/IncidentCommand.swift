import ArgumentParser

struct IncidentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident",
        abstract: "Declare incidents and work on them.",
        discussion: """
            These commands call a server, which --url and --token-file, MUSTER_URL and MUSTER_TOKEN, or a stored \
            profile name. An incident is named by its number, 12 or #12, or by the address of its page.

              muster profile set work --url https://muster.example.com
              muster incident declare "Checkout is slow" --severity minor
              muster incident assign 12 commander ada@example.com
              muster incident resolve 12
            """,
        subcommands: [
            IncidentDeclareCommand.self, IncidentListCommand.self, IncidentShowCommand.self, IncidentNoteCommand.self,
            IncidentAssignCommand.self, IncidentUnassignCommand.self, IncidentSeverityCommand.self,
            IncidentResolveCommand.self, IncidentReopenCommand.self, IncidentOpenCommand.self,
        ])
}
