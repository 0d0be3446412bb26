import Foundation

/// How a receiver of messages writes: what its signs mean, and how much it takes.
enum ChatDialect: CaseIterable, Sendable {
    /// Slack's mrkdwn: `&`, `<` and `>` are its only control characters, and every mention is in `<…>`
    /// (api.slack.com/docs/message-formatting). Texts over 40,000 characters are cut by Slack.
    case slack
    /// Markdown. Words behind `@` are mentions wherever they stand, `<!channel>` and `<url|text>` are taken as Slack's
    /// (developers.mattermost.com/integrate/slash-commands/slack). Posts over 16,383 characters are refused.
    case mattermost
    /// The Markdown of Adaptive Cards: bold, italic, lists and links, no HTML
    /// (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format). A mention needs an entity
    /// of the card, and there is none. A message over 28 KB is refused, which ``AdaptiveCard`` sees to.
    case teams
    /// Text alone.
    case email

    /// How long a message may be, in units of UTF-16.
    var limit: Int {
        switch self {
        case .slack: 40_000
        case .mattermost: 16_383
        case .teams: 28_000
        case .email: 60_000
        }
    }

    /// What somebody wrote, so that it is shown as it is: it can mention nobody and hide no link.
    func escape(_ text: String) -> String {
        switch self {
        // Receivers of Slack's form are many, and some take a bare @here.
        case .slack: mapped(text) { Self.entities[$0] ?? Self.mention[$0] }
        case .mattermost: mapped(text) { Self.entities[$0] ?? Self.mention[$0] ?? Self.backslashed($0) }
        case .teams: mapped(text, Self.backslashed)
        case .email: text
        }
    }

    /// An address of this server, so that it can stand in a link.
    func escape(url: String) -> String {
        switch self {
        case .slack: mapped(url) { $0 == "&" ? "&amp;" : Self.percented($0) }
        case .mattermost, .teams: mapped(url, Self.percented)
        case .email: url
        }
    }

    private func mapped(_ text: String, _ change: (Unicode.Scalar) -> String?) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let changed = change(scalar) { result += changed } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    private static let entities: [Unicode.Scalar: String] = ["&": "&amp;", "<": "&lt;", ">": "&gt;"]
    /// A space without width: no reader finds a name behind the sign.
    private static let mention: [Unicode.Scalar: String] = ["@": "@\u{200B}"]
    private static let marks = Set("\\`*_{}[]()#!|~".unicodeScalars)

    private static func backslashed(_ scalar: Unicode.Scalar) -> String? {
        marks.contains(scalar) ? "\\\(scalar)" : nil
    }

    private static func percented(_ scalar: Unicode.Scalar) -> String? {
        guard scalar.isASCII, " \"'()*<>[\\]^`{|}".unicodeScalars.contains(scalar) else { return nil }
        return "%" + String(scalar.value, radix: 16, uppercase: true)
    }
}
