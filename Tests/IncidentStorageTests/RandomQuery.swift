import IncidentStorage

/// Makes query strings that the parser takes.
struct RandomQuery {
    var random: SeededRandom

    /// Terms side by side.
    mutating func terms(depth: Int = 0) -> String {
        (0..<Int.random(in: 1...3, using: &random)).map { _ in term(depth: depth) }.joined(separator: " ")
    }

    private mutating func term(depth: Int) -> String {
        let sign = Int.random(in: 0..<4, using: &random) == 0 ? "-" : ""
        if depth < 3, Int.random(in: 0..<5, using: &random) == 0 {
            return "\(sign)\(pick(["or", "any", "and", "not"]))(\(terms(depth: depth + 1)))"
        }
        return sign + (Int.random(in: 0..<4, using: &random) == 0 ? quoted(SampleWords.part(&random)) : filter())
    }

    private mutating func filter() -> String {
        switch Int.random(in: 0..<17, using: &random) {
        case 0, 1: return "title:" + quoted(SampleWords.part(&random))
        case 2: return "status:" + pick(["active", "RESOLVED", "'In Review'"])
        case 3: return "severity:" + pick(["critical", "Major", "MINOR", "pending"])
        case 4: return "isdrill:" + pick(["true", "false"])
        case 5: return "type:" + pick(["internal", "private"])
        case 6: return "label:" + quoted(pick(SampleWords.all))
        case 7: return "label:\(pick(SampleWords.keys)):" + quoted(pick(SampleWords.all))
        case 8: return "field:tags:" + quoted(pick(SampleWords.all))
        case 9: return "createdby:" + person()
        case 10: return "role:" + pick(["commander", "'GRÖßTE ROLLE'", "Observer"])
        case 11: return "user.email:" + person()
        case 12: return "context:" + quoted(SampleWords.part(&random))
        case 13: return "field:Ticket:" + quoted(pick(SampleWords.all))
        case 14:
            return "field:impact:" + quoted(pick(SampleFields.optionWords + ["no 0", "NO 2", "F-SINGLE-3", "none"]))
        // A custom field and a label key have this slug.
        case 15: return "field:team:" + quoted(pick(SampleFields.optionWords + ["no 1", "f-multi-4", "api"]))
        default: return pick(["declared", "started", "ended", "resolved", "modified"]) + ":" + times()
        }
    }

    private mutating func person() -> String {
        pick(["user-0@example.com", "USER-1@EXAMPLE.COM", "user-2@example.com", "nobody@example.com"])
    }

    private mutating func times() -> String {
        let (day, later) = (Int.random(in: 1...9, using: &random), Int.random(in: 10...28, using: &random))
        let (date, end) = ("2026-01-0\(day)", "2026-01-\(later)")
        return pick([
            "\(date),\(end)", "\(date)T12:00:00Z,", ",\(end)T00:00:00+05:00", ">\(date)", ">=\(date)", "<\(end)",
            "<=\(date)",
            date, "-4d",
        ])
    }

    private mutating func pick(_ words: [String]) -> String { words.randomElement(using: &random) ?? "" }

    /// Between quotes that it does not hold.
    private func quoted(_ text: String) -> String {
        let quote = text.contains("\"") ? "'" : "\""
        return quote + text.replacing(quote, with: "") + quote
    }
}
