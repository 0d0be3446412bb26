import IncidentAPI
import IncidentStorage
import Testing

@testable import IncidentService

@Suite struct ChatTemplateTests {
    private static let rendered: [(template: String, wanted: String)] = [
        ("{{what}}: {{title}} ({{severity}})", "Incident declared: Checkout is slow (Critical)"),
        ("{{ title }}", "Checkout is slow"),
        ("{{! a note }}{{id}}", "12"),
        ("{{#people}}{{role}} {{name}}{{^last()}}, {{/last()}}{{/people}}", "commander Grace, observer Alan"),
        ("{{#people}}{{#important}}{{name}}{{/important}}{{/people}}", "Grace"),
        ("{{#labels}}{{#key}}{{key}}={{/key}}{{label}};{{/labels}}", "team=payments;eu;"),
        ("{{#people}}{{#first()}}{{name}} leads {{title}}{{/first()}}{{/people}}", "Grace leads Checkout is slow"),
        ("{{#summary}}S{{/summary}}{{^summary}}none{{/summary}}", "none"),
        ("{{#drill}}D{{/drill}}{{^drill}}no drill{{/drill}}{{#open}}, open{{/open}}", "no drill, open"),
        ("{{#isCreated}}new{{/isCreated}}{{#isClosed}}old{{/isClosed}}{{#isDeleted}}gone{{/isDeleted}}", "new"),
        (
            "{{time}} {{declared}} {{started}}{{#ended}}!{{/ended}}",
            "2026-01-31 15:05 UTC 2026-01-31 15:04 UTC 2026-01-31 15:04 UTC"
        ),
        ("{{event}} {{todo}}/{{done}} {{declaredBy}}", "grafana.incident.created 0/0 Ada"),
        ("{ {title} } }} {{title}}", "{ {title} } }} Checkout is slow"),
        ("a\r\n{{#people}}\r\n{{name}}\r\n{{/people}}\r\nz", "a\r\nGrace\r\nAlan\r\nz"),
    ]

    @Test(arguments: rendered.indices) func whatATemplateMakes(_ index: Int) throws {
        let row = Self.rendered[index]
        let body = try ChatMessageTests.body(.email, template: row.template)
        #expect(try EmailMessage(stored: body).text == row.wanted + "\n")
    }

    private static let refused: [(template: String, words: String)] = [
        ("{{titel}}", "line 1, column 1: there is no {{titel}}; there are declared"),
        ("a\nbc {{#people}}\n{{/people}} {{/title}}", "line 3, column 13: {{/title}} closes nothing"),
        ("{{#title}}{{/id}}", "line 1, column 11: {{/id}} stands where {{/title}} must"),
        ("{{#title}}", "{{#title}} is never closed"),
        ("{{title", "a tag is not closed by }}"),
        ("{{{title}}", "a tag is not closed by }}}"),
        ("{{> header}}", "there are no partials"),
        ("{{>*title}}", "there are no partials"),
        ("{{<parent}}{{/parent}}", "there are no partials"),
        ("{{$block}}{{/block}}", "there are no partials"),
        ("{{=<% %>=}}", "there are no partials"),
        ("{{% CONTENT_TYPE: HTML}}", "there are no partials"),
        ("{{name}}", "{{name}} stands in {{#people}} alone"),
        ("{{#labels}}{{name}}{{/labels}}", "{{name}} stands in {{#people}} alone"),
        ("{{last()}}", "there is no {{last()}}"),
        ("{{reversed(title)}}", "there is no {{reversed(title)}}"),
        ("{{.}}", "there is no {{.}}"),
        ("{{people.count}}", "there is no {{people.count}}"),
        ("{{}}", "there is no {{}}"),
        ("{{#people}}{{#labels}}{{/labels}}{{/people}}", "a list cannot stand in a list"),
        ("{{#people}}{{#people}}{{/people}}{{/people}}", "a list cannot stand in a list"),
        (String(repeating: "{{#title}}", count: 11), "more than 10 deep"),
        (String(repeating: "x", count: 32_769), "must have at most 32768 bytes"),
        ("{{title}\u{301}}", "a tag is not closed"),
    ]

    @Test(arguments: refused.indices) func whatHasNoPlaceIsRefused(_ index: Int) {
        let row = Self.refused[index]
        let error = #expect(throws: ChatTemplateError.self) { try ChatTemplate(row.template) }
        // The names are sorted, and more may come.
        let words = row.words.replacing("; there are declared", with: "; there are declared")
        #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }

    /// Every name in the guide and every name that there is give a text or nothing, at every event.
    @Test func everyNameCanBeUsed() throws {
        for name in ChatVariables.names { _ = try ChatTemplate("{{#\(name)}}{{\(name)}}{{/\(name)}}") }
        for (list, names) in ChatVariables.lists {
            for name in names { _ = try ChatTemplate("{{#\(list)}}{{#\(name)}}{{\(name)}}{{/\(name)}}{{/\(list)}}") }
        }
        let values = ChatVariables.values(.created, at: .unset, Incident(), publicURL: "", for: .slack)
        #expect(Set(values.keys) == ChatVariables.names.union(ChatVariables.lists.keys))
        for dialect in ChatDialect.allCases {
            _ = try ChatTemplate(dialect.standardTemplate)
            // Of an incident that says nothing.
            #expect(try !ChatTemplate(dialect.standardTemplate).render(values).isEmpty)
        }
    }
}
