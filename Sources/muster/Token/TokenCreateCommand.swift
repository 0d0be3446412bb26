import ArgumentParser
import IncidentAPI
import IncidentCore
import IncidentService

struct TokenCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Make a token and print it, once.",
        discussion: """
            The token is the only thing on standard output, and is stored nowhere: keep it. Clients send it as \
            `Authorization: Bearer <token>`. What they do is done by the user `Service Account: <name>`; tokens of one \
            name act as one user.

              muster token create --data ./data --role editor --name ci --expires 90d
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: """
            webhook posts incoming webhooks alone; viewer reads; editor also declares and works on incidents; admin also \
            changes settings.
            """)
    var role: TokenRoleArgument

    @Option(help: "What the token is for.")
    var name: String

    @Option(
        help: ArgumentHelp("When it ends: 12h, 90d, 2w. Without it, it does not end.", valueName: "duration"),
        transform: { text in
            guard let duration = Duration(text: text) else {
                throw ValidationError("'\(text)' is not a duration such as 12h, 90d or 2w.")
            }
            return duration
        })
    var expires: Duration?

    @OptionGroup var output: JSONOption

    func run() async throws {
        let request = CreateToken.Request(
            name: name, role: role.access, lifetimeSeconds: expires.map { Int($0.components.seconds) })
        let response = try await data.place.perform(CreateToken.self, request, creating: true)
        if output.json { return try Output.json(response) }
        let end = response.summary.expiresAt.isSet ? ", ends \(response.summary.expiresAt.toTheSecond)" : ""
        Output.note("Token \(response.summary.tokenID) (\(role.rawValue)\(end)). It is shown only now:")
        try Output.line(response.token)
    }
}
