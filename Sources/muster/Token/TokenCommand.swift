import ArgumentParser
import IncidentAPI

struct TokenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token",
        abstract: "Make, list and revoke the tokens that clients show.",
        subcommands: [TokenCreateCommand.self, TokenListCommand.self, TokenRevokeCommand.self])
}

/// The roles that people are given here.
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

/// The roles that tokens are given here: those of people, and one that posts incoming webhooks alone.
enum TokenRoleArgument: String, CaseIterable, ExpressibleByArgument {
    case webhook, viewer, editor, admin

    var access: Access {
        switch self {
        case .webhook: .webhook
        case .viewer: .viewer
        case .editor: .editor
        case .admin: .admin
        }
    }
}
