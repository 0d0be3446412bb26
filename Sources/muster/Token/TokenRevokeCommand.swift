import ArgumentParser
import IncidentService

struct TokenRevokeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "End a token: the next call with it is refused.",
        discussion: """
            What was done with the token stays, and stays in the name of its user.

              muster token list --data ./data
              muster token revoke --data ./data glsa_Ab3x
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The token's ID or prefix, as `muster token list` shows them, or the token itself.")
    var token: String

    func run() async throws {
        let response = try await data.place.perform(RevokeToken.self, RevokeToken.Request(token: token))
        let summary = response.summary
        let done = response.didChange ? "is revoked" : "was revoked already"
        try Output.line("Token \(summary.tokenID) (\(summary.prefix), \(summary.name)) \(done).")
    }
}
