import IncidentAPI

/// The reference as a page: no script, nothing from elsewhere.
struct HTMLReference {
    var api: APIDescription

    var text: String {
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Muster API reference</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <nav aria-label="Contents">
        \(contents)
        </nav>
        <main>
        \(Self.introduction)
        \(api.services.map(section).joined(separator: "\n"))
        <h2 id="objects">Objects</h2>
        \(api.objects.map(section).joined(separator: "\n"))
        <h2 id="words">Words</h2>
        \(api.enums.map(section).joined(separator: "\n"))
        \(errors)
        </main>
        </body>
        </html>

        """
    }

    private var contents: String {
        let services = api.services.map { service in
            let methods = service.procedures.map { "<li><a href=\"#\($0.method)\">\($0.name)</a></li>" }
            return "<h2><a href=\"#\(service.service.rawValue)\">\(service.service.rawValue)</a></h2>\n"
                + "<ul>\n\(methods.joined(separator: "\n"))\n</ul>"
        }
        let rest = [("objects", "Objects"), ("words", "Words"), ("errors", "Errors")].map { anchor, title in
            "<h2><a href=\"#\(anchor)\">\(title)</a></h2>"
        }
        return (services + rest).joined(separator: "\n")
    }

    private func section(_ service: ServiceDescription) -> String {
        "<h2 id=\"\(service.service.rawValue)\">\(service.service.rawValue)</h2>\n\(service.comment.html)\n"
            + service.procedures.map(section).joined(separator: "\n")
    }

    private func section(_ procedure: ProcedureDescription) -> String {
        var parts = [
            "<section id=\"\(procedure.method)\">",
            "<h3><a href=\"#\(procedure.method)\">\(procedure.name)</a></h3>",
            "<p class=\"call\"><code>POST /api/v1/\(procedure.method)</code> role \(procedure.access.rawValue)</p>",
            procedure.comment.html, "<h4>Request</h4>", table(procedure.request),
            "<h4>Answer, beside <code>error</code></h4>", table(procedure.response),
        ]
        if let example = procedure.example {
            parts.append(
                "<details><summary>Example</summary>\n<pre>\(example.request.json.text.escaped)</pre>\n"
                    + "<pre>\(example.response.json.text.escaped)</pre></details>")
        }
        return parts.joined(separator: "\n") + "\n</section>"
    }

    private func section(_ object: ObjectDescription) -> String {
        "<section id=\"\(object.name)\">\n<h3>\(object.name)</h3>\n\(object.comment?.html ?? "")\n\(table(object))\n</section>"
    }

    private func section(_ word: EnumDescription) -> String {
        let lines = word.words.map { "<dt><code>\($0.text)</code></dt><dd>\($0.comment.inlineHTML)</dd>" }
        return "<section id=\"\(word.name)\">\n<h3>\(word.name)</h3>\n\(word.comment.html)\n"
            + "<dl>\n\(lines.joined(separator: "\n"))\n</dl>\n</section>"
    }

    private var errors: String {
        let lines = api.errors.map { error in
            "<dt id=\"error-\(error.code.rawValue)\"><code>\(error.code.rawValue)</code> \(error.code.status)</dt>"
                + "<dd>\(error.comment.inlineHTML)</dd>"
        }
        return
            "<h2 id=\"errors\">Errors</h2>\n\(Self.errorsIntroduction)\n<dl>\n\(lines.joined(separator: "\n"))\n</dl>"
    }

    private func table(_ object: ObjectDescription) -> String {
        guard !object.fields.isEmpty else { return "<p>No members.</p>" }
        let lines = object.fields.map { field in
            "<dt><code>\(field.name)</code> \(words(field.shape))</dt><dd>\(field.comment.inlineHTML)</dd>"
        }
        return "<dl>\n\(lines.joined(separator: "\n"))\n</dl>"
    }

    private func words(_ shape: WireShape) -> String {
        shape.words.map { word in
            switch word {
            case .text(let text): text
            case .link(let name): "<a href=\"#\(name)\">\(name)</a>"
            }
        }.joined()
    }
}

extension Comment {
    fileprivate var html: String { paragraphs.map { "<p>\($0.inline)</p>" }.joined(separator: "\n") }
    fileprivate var inlineHTML: String { paragraphs.map(\.inline).joined(separator: " ") }
}

extension String {
    var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// Escaped, with `code` marked.
    fileprivate var inline: String { escaped.replacing(/`([^`]+)`/) { "<code>\($0.1)</code>" } }
}
