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
        var lines = text.split(separator: "\n").map(String.init)
        var body = try JSONText.of(message(lines))
        while body.utf8.count > Self.byteLimit, let last = lines.popLast() {
            let most = max(0, last.utf16.count - (body.utf8.count - Self.byteLimit) - 16)
            let isPartKept = most > 64
            if isPartKept { lines.append(ChatText.cut(last, to: most)) }
            body = try JSONText.of(message(isPartKept ? lines : lines + ["…"]))
        }
        return body
    }

    /// A block for each line, since a single line's end is not shown in every client.
    private func message(_ lines: [String]) -> JSONValue {
        var card: [String: JSONValue] = [
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json", "type": "AdaptiveCard", "version": "1.4",
            "msteams": .object(["width": "Full"]),
            "body": .array(
                lines.enumerated().map { index, line in
                    var block: [String: JSONValue] = ["type": "TextBlock", "text": .string(line), "wrap": true]
                    block[index == 0 ? "size" : "spacing"] = index == 0 ? "Medium" : "Small"
                    return .object(block)
                }),
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
