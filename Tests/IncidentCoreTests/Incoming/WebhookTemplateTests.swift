import IncidentAPI
import IncidentCore
import Testing

@Suite struct WebhookTemplateTests {
    private static let body = #"""
        {"a": {"b": [{"c": "x"}, 2, null], "key-1": true, "empty": ""}, "n": 1.5, "big": 12345678901234567890,
         "text": "}} \"q\""}
        """#

    @Test(arguments: [
        ("plain", "plain", 0), ("", "", 0), ("{{ .a.b[0].c }}", "x", 0), ("{{.a.b[1]}}-{{ .n }}", "2-1.5", 0),
        ("{{ .a.key-1 }}", "true", 0), ("{{ .a.b[2] }}", "", 0), ("{{ .text }}", "}} \"q\"", 0),
        ("{{ .a.b }}", #"[{"c":"x"},2,null]"#, 0), ("{{ .missing }}", "", 1), ("{{ .a.b[9] }}!", "!", 1),
        ("{{ .a.b.c }}", "", 1), ("{{ .missing | default \"d\" }}", "d", 0), ("{{.missing|default \"d\"}}", "d", 0),
        ("{{ .a.empty | default \"d\" }}", "d", 0), ("{{ .a.b[2] | default `d` }}", "d", 0),
        ("{{ .n | default \"d\" }}", "1.5", 0), (#"{{ .missing | default "a \"}}\" b" }}"#, #"a "}}" b"#, 0),
        ("{{ a }}", "", 1), ("{{ .a | upper }}", "", 1), ("{{ .a. }}", "", 1), ("{{ .a[x] }}", "", 1),
        ("{{ .a[-1] }}", "", 1), ("{{ }}", "", 1), ("a {{ .n", "a {{ .n", 1), ("{{ .missing }} {{ nonsense }}", " ", 2),
        ("{{ .missing | default \"a\" | default \"b\" }}", "", 1), ("}} {{ .n }}", "}} 1.5", 0),
    ])
    func fills(_ template: String, _ expected: String, _ errors: Int) throws {
        let filled = WebhookTemplate.fill(template, from: try JSONReader.value(of: Self.body.utf8), "title")
        #expect(filled.text == expected)
        #expect(filled.errors.count == errors)
        #expect(filled.errors.allSatisfy { $0.hasPrefix("title: ") })
    }

    /// A template of some kilobytes cannot make gigabytes of a body.
    @Test func whatATemplateGivesIsBounded() {
        let root = JSONValue.object(["a": .array(Array(repeating: .string("0123456789"), count: 100_000))])
        let many = WebhookTemplate.fill(String(repeating: "{{.}}", count: 10_000), from: root, "title")
        #expect(many.text.utf8.count <= 64 << 10)
        #expect(many.errors == ["title: is too long; it was cut."])
        let wrong = WebhookTemplate.fill(String(repeating: "{{.b}}", count: 10_000), from: root, "title")
        #expect(wrong.errors.count == 101)
    }
}
