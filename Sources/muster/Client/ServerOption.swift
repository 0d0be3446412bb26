import ArgumentParser
import Foundation
import IncidentClient
import IncidentCore

/// The options that say which server is called and as whom, which every command has that calls one.
struct ServerOption: ParsableArguments {
    @Option(help: ArgumentHelp("The server's address. Also MUSTER_URL; that of the profile without either."))
    var url: String?

    @Option(
        help: ArgumentHelp(
            """
            The token. Others on this machine can see it while the command runs: prefer --token-file, MUSTER_TOKEN or \
            a profile.
            """))
    var token: String?

    @Option(
        help: ArgumentHelp("A file with the token; - is standard input. Also MUSTER_TOKEN_FILE.", valueName: "file"))
    var tokenFile: String?

    @Option(help: ArgumentHelp("The stored profile to use. Also MUSTER_PROFILE.", valueName: "name"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "A PEM file of certificates to trust beside the system's. Also MUSTER_CA_FILE.", valueName: "file"))
    var caFile: String?

    @Option(
        help: ArgumentHelp("How long to try, such as 5s or 1m; 20s without it.", valueName: "duration"),
        transform: { text in
            guard let duration = Duration(text: text), duration > .zero else {
                throw ValidationError("'\(text)' is not a duration such as 5s or 1m.")
            }
            return duration
        })
    var timeout: Duration?

    /// The client that the options, the environment and the profile file give.
    func client() throws -> IncidentClient {
        let environment = ProcessInfo.processInfo.environment
        let choice = try ServerChoice(self, environment: environment, file: ProfileFile.standard(environment))
        return try choice.client(deadline: timeout ?? .seconds(20))
    }
}

/// A command that calls a server.
protocol ServerCommand: AsyncParsableCommand {
    var server: ServerOption { get }

    func work(with client: IncidentClient) async throws
}

extension ServerCommand {
    func run() async throws { try await work(with: server.client()) }
}
