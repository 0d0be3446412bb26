import IncidentTesting
import Testing

@testable import IncidentServer

@Suite struct NoteHTMLTests {
    private static let written: [(text: String, html: String)] = [
        ("", ""), ("one\ntwo\n\nthree", #"<p dir="auto">one<br>two</p><p dir="auto">three</p>"#),
        (
            "**bold** and *italic* and `a*b*c`",
            #"<p dir="auto"><strong>bold</strong> and <em>italic</em> and <code>a*b*c</code></p>"#
        ),
        ("**a *b* c**", #"<p dir="auto"><strong>a <em>b</em> c</strong></p>"#),
        ("2 * 3 * 4 and ** and `", #"<p dir="auto">2 * 3 * 4 and ** and `</p>"#),
        (
            "- one\n- **two**\ntext",
            #"<ul dir="auto"><li>one</li><li><strong>two</strong></li></ul><p dir="auto">text</p>"#
        ),
        ("> said", #"<blockquote dir="auto">said<br></blockquote>"#),
        ("```\n<b> *x*\n```\nafter", "<pre><code>&lt;b&gt; *x*\n</code></pre><p dir=\"auto\">after</p>"),
        ("```\nnever closed", "<pre><code>never closed\n</code></pre>"),
        (
            "see https://example.com/a?b=1&c=2.",
            #"<p dir="auto">see <a href="https://example.com/a?b=1&amp;c=2" rel="noreferrer noopener">https://example.com/a?b=1&amp;c=2</a>.</p>"#
        ),
        (
            "[the graph](https://example.com/d)",
            #"<p dir="auto"><a href="https://example.com/d" rel="noreferrer noopener">the graph</a></p>"#
        ),
        ("[x](javascript:alert(1))", #"<p dir="auto">[x](javascript:alert(1))</p>"#),
        (
            "[x](https://a\" onclick=\"b)",
            #"<p dir="auto">[x](<a href="https://a" rel="noreferrer noopener">https://a</a>&quot; onclick=&quot;b)</p>"#
        ),
        ("<script>alert(1)</script>", #"<p dir="auto">&lt;script&gt;alert(1)&lt;/script&gt;</p>"#),
        ("*<img>*", #"<p dir="auto"><em>&lt;img&gt;</em></p>"#),
        (
            "[<b>](https://a/<b>)",
            #"<p dir="auto">[&lt;b&gt;](<a href="https://a/" rel="noreferrer noopener">https://a/</a>&lt;b&gt;)</p>"#
        ),
    ]

    @Test(arguments: written.indices) func whatANoteBecomes(_ index: Int) {
        #expect(NoteHTML.of(Self.written[index].text) == Self.written[index].html)
    }

    /// Outside of what it makes itself there is no sign of HTML, whatever stands side by side.
    @Test func randomSignsStayText() {
        var random = SplitMix(state: 7)
        let pieces = [
            "*", "**", "`", "```", "[", "](", ")", "<", ">", "\"", "'", "&", "\n", "- ", "> ", "https://", "a",
            "\u{301}", " ",
        ]
        let own =
            /<\/?(?:p|ul|li|blockquote|pre|code|strong|em|br)(?: dir="auto")?>|<a href="https?:\/\/[^"<>]*" rel="noreferrer noopener">|<\/a>/
            .matchingSemantics(.unicodeScalar)
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 1...30, using: &random)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &random)]
            }
            .joined()
            let rest = NoteHTML.of(text).replacing(own, with: "")
            #expect(!rest.unicodeScalars.contains { "<>\"".unicodeScalars.contains($0) }, "\(text.debugDescription)")
        }
    }

    @Test(arguments: ["*", "**a", "`", "[", "[a](", "https://", "- ", "> "])
    func manySignsCostNoMoreThanOthers(_ sign: String) {
        // Were it quadratic, this would not end in the time that a test has.
        let text = String(repeating: sign, count: 5_000 / sign.utf8.count)
        #expect(!NoteHTML.of(text).isEmpty)
    }
}
