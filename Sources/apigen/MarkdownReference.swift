import IncidentAPI

/// The reference for readers of the repository.
struct MarkdownReference {
    var api: APIDescription

    var text: String {
        let sections =
            [Self.introduction] + api.services.map(section) + ["## Objects\n"] + api.objects.map(section)
            + ["## Words\n"] + api.enums.map(section) + [errors]
        return sections.joined(separator: "\n")
    }

    private static let introduction = """
        # API reference

        `make docs` writes this page from the declarations in `Sources/IncidentAPI`; change it there. How calls travel
        is told in [api.md](api.md).

        """

    private func section(_ service: ServiceDescription) -> String {
        let head = "## \(service.service.rawValue)\n\n\(service.comment.markdown)\n"
        return ([head] + service.procedures.map(section)).joined(separator: "\n")
    }

    private func section(_ procedure: ProcedureDescription) -> String {
        """
        ### \(procedure.method)

        \(procedure.comment.markdown)

        Role: \(procedure.access.rawValue).

        Request:

        \(table(procedure.request))

        Answer, beside `error`:

        \(table(procedure.response))

        """
    }

    private func section(_ object: ObjectDescription) -> String {
        "### \(object.name)\n\n\(object.comment?.markdown ?? "")\n\n\(table(object))\n"
    }

    private func section(_ word: EnumDescription) -> String {
        let lines = word.words.map { "- `\($0.text)`: \($0.comment.line)" }
        return "### \(word.name)\n\n\(word.comment.markdown)\n\n\(lines.joined(separator: "\n"))\n"
    }

    private var errors: String {
        let lines = api.errors.map { "| \($0.code.status) | `\($0.code.rawValue)` | \($0.comment.line) |" }
        return """
            ## Errors

            | Status | Code | Meaning |
            |---|---|---|
            \(lines.joined(separator: "\n"))

            """
    }

    private func table(_ object: ObjectDescription) -> String {
        guard !object.fields.isEmpty else { return "No members." }
        let lines = object.fields.map { "| `\($0.name)` | \(words($0.shape)) | \($0.comment.line) |" }
        return "| Member | Type | Meaning |\n|---|---|---|\n" + lines.joined(separator: "\n")
    }

    private func words(_ shape: WireShape) -> String {
        shape.words.map { word in
            switch word {
            case .text(let text): text
            case .link(let name): "[\(name)](#\(name.lowercased()))"
            }
        }.joined()
    }
}

extension Comment {
    fileprivate var markdown: String { paragraphs.joined(separator: "\n\n") }
    fileprivate var line: String { paragraphs.joined(separator: " ") }
}
