import ArgumentParser
import IncidentAPI

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make, list and revoke the tokens that clients show.",
        subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}

/// The roles that people and tokens are given here. A token that only posts webhooks is made with its integration.
enum RoleArgument: String, CaseIterable, ExpressibleByArgument {
    case viewer, editor, admin

    var access: Access {
        switch self {
        case .viewer: .viewer
        case .editor: .editor
        case .admin: .admin
        }
    }
}
