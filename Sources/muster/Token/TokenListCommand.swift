import ArgumentParser
import IncidentAPI
import IncidentService

struct TokenListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the tokens, revoked and expired ones too.",
        discussion: "Of a token itself no more than its first characters is known. Last use is to the minute.")

    @OptionGroup var data: DataOption
    @OptionGroup var output: JSONOption

    func run() async throws {
        let tokens = try await data.place.perform(ListTokens.self, ListTokens.Request()).tokens
        if output.json { return try Output.json(tokens) }
        guard !tokens.isEmpty else { return Output.note("There are no tokens. `muster token create` makes one.") }
        let rows = tokens.map { token in
            [
                token.tokenID, token.prefix, token.name, token.role.rawValue, token.status,
                token.createdAt.toTheSecond, token.expiresAt.toTheSecond, token.lastUsedAt.toTheSecond,
            ]
        }
        let header = ["ID", "PREFIX", "NAME", "ROLE", "STATUS", "CREATED", "EXPIRES", "LAST USE"]
        try Output.line(TextTable(header: header, rows: rows).text)
    }
}
