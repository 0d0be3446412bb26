import IncidentAPI

/// A doc comment: paragraphs of plain words with `code` in backticks.
struct Comment {
    var paragraphs: [String]

    init(_ text: String) {
        paragraphs = text.split(separator: "\n\n").map { $0.split(separator: "\n").joined(separator: " ") }
    }

    /// The first sentence, without its full stop: a title.
    var title: String {
        let first = paragraphs.first ?? ""
        let sentence = first.firstRange(of: ". ").map { first[..<$0.lowerBound] } ?? first[...]
        return String(sentence.hasSuffix(".") ? sentence.dropLast() : sentence)
    }

    /// What the comment says a procedure may refuse with.
    ///
    /// - Throws: when it names a code that the API does not have.
    func errorCodes(of method: String) throws -> [APIError.Code] {
        guard let errors = paragraphs.first(where: { $0.hasPrefix("Errors: ") }) else { return [] }
        let areas = Set(APIError.Code.allCases.map { $0.rawValue.prefix { $0 != "." } })
        return try errors.matches(of: /`(([a-z]+)\.[a-z_]+)`/).filter { areas.contains($0.2) }.map { match in
            guard let code = APIError.Code(rawValue: String(match.1)) else {
                throw GenerationError("The comment of \(method) names an unknown error, \(match.1).")
            }
            return code
        }
    }
}
