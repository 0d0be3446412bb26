import Foundation
import IncidentAPI
import IncidentCore
import Testing

@Suite struct KeyUpdateTextTests {
    @Test(arguments: [
        ("*bold* _italic_ ~struck~ `*code*`", "bold italic struck *code*"),
        ("a * b * c, snake_case_name, 2*3*4", "a * b * c, snake_case_name, 2*3*4"),
        ("*_both_*", "both"),
        ("an *open one", "an *open one"),
        ("<https://example.com/a_b_c>", "https://example.com/a_b_c"),
        ("<https://example.com|the *page*>", "the *page* (https://example.com)"),
        (
            "<@U123> <@U123|ada> <#C9|ops> <!here> <mailto:a@x.org|a@x.org>",
            "@U123 @ada #ops @here a@x.org (mailto:a@x.org)"
        ),
        ("1 &lt; 2 &amp;&amp; 3 &gt; 2 &other;", "1 < 2 && 3 > 2 &other;"),
        ("&gt; quoted", "quoted"),
        ("```\n*raw* <x>\n```\nafter", "*raw* <x>\nafter"),
        ("# no heading", "# no heading"),
        ("é*ö*é *ö*", "é*ö*é ö"),
    ])
    func slackMarkupFallsAway(markup: String, plain: String) throws {
        #expect(try KeyUpdateText.plain(markup, .slack) == plain)
    }

    @Test(arguments: [
        ("**bold** *italic* _too_ ~~struck~~ `**code**`", "bold italic too struck **code**"),
        ("__strong__ snake_case_name 2*3*4", "strong snake_case_name 2*3*4"),
        ("[the page](https://example.com/a_b_c) after", "the page (https://example.com/a_b_c) after"),
        ("![a picture](https://example.com/x.png)", "a picture (https://example.com/x.png)"),
        ("[not a link] (x) [nor](this one) ](x)", "[not a link] (x) [nor](this one) ](x)"),
        ("## Heading", "Heading"),
        ("#tag", "#tag"),
        ("> quoted", "quoted"),
        ("\\*kept\\* \\[x\\](y)", "*kept* [x](y)"),
        ("- one\n- two", "- one\n- two"),
    ])
    func teamsMarkupFallsAway(markup: String, plain: String) throws {
        #expect(try KeyUpdateText.plain(markup, .teams) == plain)
    }

    /// Texts of signs alone, for which a search for each sign's counterpart would take minutes.
    @Test(arguments: ["*a ", "<a", "`", "[", "](", "[](", "](x", "_ *", "<>", "&", "\\", "*_~"])
    func aTextOfSignsCostsNoMoreThanAnother(sign: String) throws {
        let text = String(String(repeating: sign, count: 65_536 / sign.count).prefix(65_536))
        let time = ContinuousClock().measure {
            for type in [KeyUpdateContentType.slack, .teams] { _ = try? KeyUpdateText.plain(text, type) }
        }
        #expect(time < .seconds(5), "\(time)")
    }

    @Test func anEditorsStateIsReadNodeByNode() throws {
        let state = """
            {"root": {"type": "root", "children": [
              {"type": "heading", "tag": "h1", "children": [{"type": "text", "text": "Now"}]},
              {"type": "paragraph", "children": [
                {"type": "text", "text": "See ", "format": 1}, {"type": "link", "url": "https://x.org", "children": [
                  {"type": "text", "text": "this"}]}, {"type": "linebreak"}, {"type": "mention", "text": "@ada"}]},
              {"type": "paragraph", "children": []},
              {"type": "list", "listType": "number", "children": [
                {"type": "listitem", "children": [{"type": "text", "text": "one"}]},
                {"type": "listitem", "children": [{"type": "text", "text": "two"},
                  {"type": "list", "listType": "bullet", "children": [
                    {"type": "listitem", "children": [{"type": "text", "text": "inside"}]}]}]}]}
            ]}}
            """
        #expect(
            try KeyUpdateText.plain(state, .lexical) == "Now\nSee this\n@ada\n\n1. one\n2. two\n- inside")
    }

    @Test(arguments: [
        "", "[]", "null", "{\"root\": 1}", "{\"root\": {\"children\": {}}}", "{\"root\": {\"text\": 1}}",
        "{\"root\": {}",
        "{\"root\": {\"text\": \"\\ud800\"}}", String(repeating: "[", count: 65_536),
        String(repeating: "{\"root\":", count: 5000) + "1" + String(repeating: "}", count: 5000),
    ])
    func whatIsNoEditorsStateIsRefused(content: String) {
        let error = #expect(throws: APIError.self) { try KeyUpdateText.plain(content, .lexical) }
        #expect(error?.code == .validationFailed)
        #expect(error?.message.hasPrefix("content must be the state of a Lexical editor as JSON") == true)
    }

    @Test func sixtyFourBracketsAreNotTooMany() throws {
        func nested(_ depth: Int) -> String {
            depth == 0 ? #"{"text": "deep [[[{{{"}"# : #"{"children": [\#(nested(depth - 1))]}"#
        }
        #expect(try KeyUpdateText.plain(#"{"root": \#(nested(31))}"#, .lexical) == "deep [[[{{{")
        #expect(throws: APIError.self) { try KeyUpdateText.plain(#"{"root": \#(nested(32))}"#, .lexical) }
    }

    @Test(arguments: ["one", "one\ntwo\n\nthree", "\"quotes\" \\ and \t tabs \u{1}", "é 😀 <b>"])
    func plainTextComesBackFromAnEditor(text: String) throws {
        let state = try KeyUpdateText.content(text, from: .plainText, to: .lexical)
        #expect(try KeyUpdateText.plain(state, .lexical) == text)
        #expect((try JSONSerialization.jsonObject(with: Data(state.utf8)) as? [String: Any])?.count == 1)
    }

    @Test(arguments: KeyUpdateContentType.allCases)
    func theOwnFormIsAnsweredAsItIs(type: KeyUpdateContentType) throws {
        #expect(try KeyUpdateText.content(" *a* ", from: type, to: type) == " *a* ")
    }
}
