import IncidentAPI

/// A message to Microsoft Teams, as its workflow "When a Teams webhook request is received" takes it: a message with one
/// Adaptive Card (learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors).
struct AdaptiveCard {
    /// The whole body: what is over 28 KB is refused.
    static let byteLimit = 28_000

    let text: String
    /// `""` for no button.
    let url: String
    let id: String

    func body() throws -> String {
        var blocks: [JSONValue] = []
        // What the last block needs is kept for it.
        var left = try Self.byteLimit - JSONText.of(message([])).utf8.count - 200
        for line in text.split(whereSeparator: \.isNewline) {
            let block = Self.block(String(line), isFirst: blocks.isEmpty)
            let cost = try JSONText.of(block).utf8.count + 1
            guard cost <= left else {
                // A unit of UTF-16 has at most three bytes.
                let part = ChatDialect.teams.cut(String(line), to: max(1, left / 3))
                blocks.append(Self.block(part == line ? "…" : part, isFirst: blocks.isEmpty))
                break
            }
            blocks.append(block)
            left -= cost
        }
        return try JSONText.of(message(blocks))
    }

    /// One for each line, since a single line's end is not shown in every client.
    private static func block(_ line: String, isFirst: Bool) -> JSONValue {
        .object([
            "type": "TextBlock", "text": .string(line), "wrap": true,
            isFirst ? "size" : "spacing": isFirst ? "Medium" : "Small",
        ])
    }

    private func message(_ blocks: [JSONValue]) -> JSONValue {
        var card: [String: JSONValue] = [
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4",
            "msteams": .object(["width": "Full"]), "body": .array(blocks),
        ]
        if !url.isEmpty {
            let button: [String: JSONValue] = [
                "type": "Action.OpenUrl", "title": .string("Incident #\(id)"), "url": .string(url),
            ]
            card["actions"] = .array([.object(button)])
        }
        let attachment: [String: JSONValue] = [
            "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": .null, "content": .object(card),
        ]
        return .object(["type": "message", "attachments": .array([.object(attachment)])])
    }
}
