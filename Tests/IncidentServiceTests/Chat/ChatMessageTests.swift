import Foundation
import IncidentAPI
import IncidentStorage
import Testing

@testable import IncidentService

/// What receivers get, and what people's own words may do in it.
@Suite struct ChatMessageTests {
    static let chats: [KnownIntegration] = [.slack, .mattermost, .teams, .email]

    static func incident(_ fill: (inout Incident) -> Void = { _ in }) -> Incident {
        .with {
            $0.incidentID = "12"
            $0.title = "Checkout is slow"
            $0.severity = "Critical"
            $0.status = "active"
            $0.overviewURL = "/a/grafana-irm-app/incidents/12/checkout-is-slow"
            $0.createdTime = Timestamp(microseconds: 1_769_871_845_000_000)
            $0.incidentStart = $0.createdTime
            $0.createdByUser.name = "Ada"
            $0.incidentMembership.assignments = [
                .with {
                    $0.user.name = "Grace"
                    $0.role.name = "commander"
                    $0.role.important = true
                },
                .with {
                    $0.user.name = "Alan"
                    $0.role.name = "observer"
                },
            ]
            $0.labels = [.with { ($0.key, $0.label) = ("team", "payments") }, .with { $0.label = "eu" }]
            fill(&$0)
        }
    }

    static func body(
        _ integration: KnownIntegration, _ event: EventKind = .created, template: String = "",
        publicURL: String? = "https://muster.example.com", of incident: Incident = incident()
    ) throws -> String {
        try ChatMessage.body(
            integration: integration, event: event, time: Timestamp(microseconds: 1_769_871_900_000_000),
            incident: incident, publicURL: publicURL, template: template, url: "mailto:ada@example.com,ops@example.com")
    }

    /// The words that the receiver shows, as they are sent.
    static func words(_ integration: KnownIntegration, _ body: String) throws -> String {
        let object = try JSONText.object(body)
        switch integration {
        case .email: return try EmailMessage(stored: body).text
        case .teams: return try cardLines(body).joined(separator: "\n")
        default:
            guard case .string(let text) = object["text"] else { throw Missing() }
            return text
        }
    }

    struct Missing: Error {}

    static func cardLines(_ body: String) throws -> [String] {
        guard let card = try card(body), case .array(let blocks) = card["body"] else { throw Missing() }
        return blocks.compactMap { block in
            guard case .object(let block) = block, case .string(let text) = block["text"] else { return nil }
            return text
        }
    }

    static func card(_ body: String) throws -> [String: JSONValue]? {
        let object = try JSONText.object(body)
        #expect(object["type"] == "message")
        guard case .array(let attachments) = object["attachments"], attachments.count == 1,
            case .object(let attachment) = attachments[0], case .object(let card) = attachment["content"]
        else { return nil }
        #expect(attachment["contentType"] == "application/vnd.microsoft.card.adaptive")
        #expect(card["type"] == "AdaptiveCard")
        return card
    }

    @Test func theStandardMessagesReadWell() throws {
        #expect(
            try Self.words(.slack, Self.body(.slack)) == """
                *Incident declared: Checkout is slow*
                Critical · active
                Declared by Ada
                commander: Grace
                observer: Alan
                <https://muster.example.com/a/grafana-irm-app/incidents/12/checkout-is-slow|Incident #12>
                """)
        #expect(
            try Self.words(.mattermost, Self.body(.mattermost, .updatedSeverity)) == """
                **Severity is now Critical: Checkout is slow**
                Critical · active
                commander: Grace
                observer: Alan
                [Incident #12](https://muster.example.com/a/grafana-irm-app/incidents/12/checkout-is-slow)
                """)
        let over = Self.incident {
            ($0.isDrill, $0.incidentType, $0.status) = (true, .privateIncident, "resolved")
            $0.closedTime = $0.createdTime.advanced(bySeconds: 3900)
            ($0.incidentEnd, $0.durationSeconds) = ($0.closedTime, 3900)
            $0.summary = "The cache was cold.\nIt is warm now."
        }
        let card = try Self.body(.teams, .closed, of: over)
        #expect(
            try Self.cardLines(card) == [
                "[DRILL] **Incident resolved: Checkout is slow**", "Critical · resolved · private · 1 h 5 min",
                "commander: Grace", "observer: Alan", "Incident #12",
            ])
        #expect(card.contains(#""type":"Action.OpenUrl""#))
        let mail = try EmailMessage(stored: Self.body(.email, .closed, of: over))
        #expect(mail.to == ["ada@example.com", "ops@example.com"])
        #expect(mail.subject == "[DRILL] Critical: Checkout is slow – Incident resolved (#12)")
        #expect(mail.thread == "incident-12")
        #expect(mail.date == Timestamp(microseconds: 1_769_871_900_000_000))
        #expect(
            mail.text == """
                This is a drill.

                Incident resolved: Checkout is slow

                Severity: Critical
                Status:   resolved
                Incident: #12, private
                Declared: 2026-01-31 15:04 UTC by Ada
                Ended:    2026-01-31 16:09 UTC, after 1 h 5 min
                commander: Grace
                observer: Alan

                The cache was cold.
                It is warm now.

                https://muster.example.com/a/grafana-irm-app/incidents/12/checkout-is-slow

                """)
    }

    @Test(arguments: chats) func everyEventHasItsWords(_ integration: KnownIntegration) throws {
        var seen: Set<String> = []
        for event in EventKind.allCases {
            let body = try Self.body(integration, event)
            #expect(seen.insert(try Self.words(integration, body)).inserted, "\(event) reads as another one")
            // The same for the same: a repeat sends what was sent.
            #expect(try Self.body(integration, event) == body)
        }
    }

    @Test(arguments: chats) func withoutAPublicAddressThereIsNoLink(_ integration: KnownIntegration) throws {
        for address in [nil, ""] {
            let body = try Self.body(integration, publicURL: address)
            #expect(!body.contains("grafana-irm-app") && !body.contains("OpenUrl"))
            #expect(try Self.words(integration, body).contains("#12"))
        }
    }

    /// Titles that mean something to a receiver, and what must not be in what it gets.
    private static let hostile: [(title: String, slack: String, mattermost: String, teams: String)] = [
        ("<!channel> down", "&lt;!channel&gt; down", "&lt;\\!channel&gt; down", "<\\!channel> down"),
        ("@all @here", "@\u{200B}all @\u{200B}here", "@\u{200B}all @\u{200B}here", "@all @here"),
        (
            "x](javascript:alert(1))", "x](javascript:alert(1))", "x\\]\\(javascript:alert\\(1\\)\\)",
            "x\\]\\(javascript:alert\\(1\\)\\)"
        ),
        (
            "![x](https://evil.example/i.png)", "![x](https://evil.example/i.png)",
            "\\!\\[x\\]\\(https://evil.example/i.png\\)", "\\!\\[x\\]\\(https://evil.example/i.png\\)"
        ),
        (
            "<https://evil.example|ok>", "&lt;https://evil.example|ok&gt;", "&lt;https://evil.example\\|ok&gt;",
            "<https://evil.example\\|ok>"
        ),
        ("a & b &lt; c", "a &amp; b &amp;lt; c", "a &amp; b &amp;lt; c", "a & b &lt; c"),
        ("\u{202E}resolved\u{202C}\u{2066}", "resolved", "resolved", "resolved"),
        ("one\ntwo\r\nthree\u{2028}four\u{0}", "one two three four", "one two three four", "one two three four"),
        ("\"quoted\" \\ back", "\"quoted\" \\ back", "\"quoted\" \\\\ back", "\"quoted\" \\\\ back"),
        ("👩‍👩‍👧‍👦🔥", "👩‍👩‍👧‍👦🔥", "👩‍👩‍👧‍👦🔥", "👩‍👩‍👧‍👦🔥"),
        (
            "{{title}}{{{url}}}", "{{title}}{{{url}}}", "\\{\\{title\\}\\}\\{\\{\\{url\\}\\}\\}",
            "\\{\\{title\\}\\}\\{\\{\\{url\\}\\}\\}"
        ),
        (
            String(repeating: "ß", count: 255), String(repeating: "ß", count: 255), String(repeating: "ß", count: 255),
            String(repeating: "ß", count: 255)
        ),
    ]

    @Test(arguments: hostile.indices) func whatPeopleWriteIsShownAsItIs(_ index: Int) throws {
        let row = Self.hostile[index]
        let incident = Self.incident { $0.title = row.title }
        for (integration, wanted) in [
            (KnownIntegration.slack, row.slack), (.mattermost, row.mattermost), (.teams, row.teams),
        ] {
            for template in ["{{title}}", "{{{title}}}", "{{&title}}"] {
                let body = try Self.body(integration, template: template, of: incident)
                #expect(try Self.words(integration, body) == wanted, "\(integration), \(template)")
            }
            let standard = try Self.words(integration, Self.body(integration, of: incident))
            #expect(standard.split(separator: "\n").first?.contains(wanted) == true)
        }
        let mail = try EmailMessage(stored: Self.body(.email, of: incident))
        #expect(!mail.subject.contains(where: \.isNewline) && !mail.subject.unicodeScalars.contains("\u{202E}"))
    }

    /// Also what is no title: nothing of an incident reaches a receiver with a meaning there.
    @Test func nothingMentionsAnybody() throws {
        let evil = "<!channel> @channel ![i](https://evil.example/i.png) [x](javascript:y)"
        let incident = Self.incident {
            ($0.title, $0.severity, $0.status, $0.summary) = (evil, evil, evil, evil)
            $0.createdByUser.name = evil
            $0.incidentMembership.assignments = [.with { ($0.user.name, $0.role.name) = (evil, evil) }]
            $0.labels = [.with { ($0.key, $0.label) = (evil, evil) }]
        }
        let all = ChatVariables.names.subtracting(["isCreated"]).sorted().map { "{{\($0)}} {{{\($0)}}}" }.joined()
        let template = all + "{{#people}}{{role}}{{name}}{{/people}}{{#labels}}{{key}}{{label}}{{/labels}}"
        for event in EventKind.allCases {
            for chosen in ["", template] {
                let slack = try Self.words(.slack, Self.body(.slack, event, template: chosen, of: incident))
                #expect(!slack.contains("<!") && !slack.contains("@channel"))
                #expect(slack.contains("&lt;!channel&gt;"))
                let mattermost = try Self.words(
                    .mattermost, Self.body(.mattermost, event, template: chosen, of: incident))
                #expect(!mattermost.contains("@channel") && !mattermost.contains("![") && !mattermost.contains("](j"))
                #expect(!mattermost.contains("<!"))
                let teams = try Self.words(.teams, Self.body(.teams, event, template: chosen, of: incident))
                #expect(!teams.contains("![") && !teams.contains("](j"))
            }
        }
    }

    /// The longest that there can be, under what each receiver takes.
    @Test func everyMessageFits() throws {
        let long = Self.incident {
            $0.title = String(repeating: "&🔥", count: 127)
            $0.summary = String(repeating: "<🔥>*", count: 16_000)
            $0.labels = (0..<100).map { number in .with { $0.label = "\(number)" + String(repeating: "_", count: 120) }
            }
        }
        let template =
            "{{#labels}}"
            + String(repeating: "{{title}} {{summary}}{{summary}} \n", count: 900)
            + "{{/labels}}"
        #expect(template.utf8.count < ChatTemplate.byteLimit)
        for chosen in ["", template, "{{title}}" + String(repeating: "{{summary}}", count: 40)] {
            let slack = try Self.words(.slack, Self.body(.slack, template: chosen, of: long))
            #expect(slack.utf16.count <= 40_000 && slack.utf16.count > 100)
            #expect(chosen.isEmpty || slack.hasSuffix("…"))
            #expect(!slack.dropLast().hasSuffix("&") && !slack.dropLast().hasSuffix("&l"))
            let mattermost = try Self.words(.mattermost, Self.body(.mattermost, template: chosen, of: long))
            #expect(mattermost.utf16.count <= 16_383 && mattermost.utf16.count > 100)
            let teams = try Self.body(.teams, template: chosen, of: long)
            #expect(teams.utf8.count <= 28_000 && teams.utf8.count > 500)
            #expect(chosen.isEmpty || teams.contains("…"))
            let mail = try EmailMessage(stored: Self.body(.email, template: chosen, of: long))
            #expect(mail.text.utf16.count <= 60_001)
            #expect(mail.subject.utf16.count < 300)
        }
    }

    @Test(arguments: [
        (ChatDialect.email, "abcdef", "abcdef"), (.email, "abcdefg", "abcde…"), (.email, "abcd🔥fgh", "abcd…"),
        (.email, "ab<cdefgh", "ab<cd…"), (.slack, "abc&amp;efg", "abc…"), (.slack, "ab<https://x|y> z", "ab…"),
        (.mattermost, "abc&amp;efg", "abc…"), (.mattermost, #"abcd\_efg"#, "abcd…"), (.teams, #"abcd\_efg"#, "abcd…"),
        (.teams, #"abc\\efgh"#, #"abc\\…"#), (.teams, "ab<cdefgh", "ab<cd…"),
    ])
    func whatIsCutEndsWell(_ dialect: ChatDialect, _ text: String, _ wanted: String) {
        #expect(dialect.cut(text, to: 6) == wanted)
    }

    /// A card has a block for each line, and there may be very many.
    @Test func aCardOfManyLinesFits() throws {
        let incident = Self.incident { $0.summary = String(repeating: "x\n", count: 5000) }
        let body = try Self.body(.teams, template: String(repeating: "{{summary}}\n", count: 20), of: incident)
        #expect(body.utf8.count <= 28_000 && body.utf8.count > 26_000)
        #expect(try Self.cardLines(body).last?.hasSuffix("…") == true)
        #expect(try JSONText.of(.object(JSONText.object(body))).utf8.count > 26_000)
    }

    @Test(arguments: chats) func aTemplateThatGivesNothingIsReplacedAndSaidSo(_ integration: KnownIntegration) throws {
        // The second is one that an earlier version took.
        for (template, words) in [
            ("{{#isClosed}}over{{/isClosed}}", "gives no text"), ("{{titel}}", "cannot be used"),
        ] {
            let body = try Self.body(integration, template: template)
            let text = try Self.words(integration, body)
            #expect(text.contains("Checkout is slow") && text.contains(words))
        }
        #expect(
            try Self.words(integration, Self.body(integration, .closed, template: "{{#isClosed}}over{{/isClosed}}"))
                .contains("over"))
    }

    @Test func nothingIsMadeForPrograms() {
        #expect(throws: ChatMessage.NoMessage.self) { try Self.body(.outgoingWebhook) }
    }
}
