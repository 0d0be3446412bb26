import IncidentAPI

/// An integration and the one thing that it can do when something happens.
public enum KnownIntegration: String, CaseIterable, Sendable {
    case outgoingWebhook = "outgoing-webhook"
    case slack = "slack-webhook"
    case mattermost = "mattermost-webhook"
    case teams = "teams-webhook"
    case email

    var hook: Hook {
        .with {
            switch self {
            case .outgoingWebhook:
                $0.hookID = "send-event"
                $0.name = "Send event"
                $0.description = "Posts what happened, and the incident, to a URL."
            case .slack, .mattermost, .teams:
                $0.hookID = "post-message"
                $0.name = "Post message"
                $0.description = "Posts a message for people to an incoming webhook of \(product)."
            case .email:
                $0.hookID = "send-message"
                $0.name = "Send message"
                $0.description = "Sends a message for people by e-mail."
            }
        }
    }

    /// The fields of its configuration, in the order in which they are shown.
    var fields: [HookFieldKey] {
        switch self {
        case .outgoingWebhook: [.url, .secret, .events]
        case .slack, .mattermost, .teams: [.url, .template, .events]
        case .email: [.to, .template, .events]
        }
    }

    /// Whom its messages are written for; nil for programs.
    var dialect: ChatDialect? {
        switch self {
        case .outgoingWebhook: nil
        case .slack: .slack
        case .mattermost: .mattermost
        case .teams: .teams
        case .email: .email
        }
    }

    private var product: String {
        switch self {
        case .outgoingWebhook, .email: ""
        case .slack: "Slack"
        case .mattermost: "Mattermost"
        case .teams: "Microsoft Teams"
        }
    }

    /// The integration that a request names, with its hook.
    init(_ integrationID: String, hook hookID: String) throws(APIError) {
        let known = try KnownIntegration(integrationID)
        guard !hookID.isEmpty else { throw .invalid("hookID", "must not be empty") }
        guard hookID == known.hook.hookID else {
            throw APIError(
                .notFound,
                "The integration \(known.rawValue) has no hook \(hookID.prefix(64)); it has \(known.hook.hookID).")
        }
        self = known
    }

    init(_ integrationID: String) throws(APIError) {
        guard !integrationID.isEmpty else { throw .invalid("integrationID", "must not be empty") }
        guard let known = KnownIntegration(rawValue: integrationID) else {
            let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw APIError(.notFound, "There is no integration \(integrationID.prefix(64)); there is \(names).")
        }
        self = known
    }
}
