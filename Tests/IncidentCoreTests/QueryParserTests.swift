import IncidentAPI
import IncidentCore
import Testing

@Suite struct QueryParserTests {
    @Test(arguments: [
        ("", ""),
        ("  \t\n", ""),
        ("checkout", "\"checkout\""),
        ("checkout slow", "\"checkout\" \"slow\""),
        ("  checkout\u{00A0}slow\u{3000}now ", "\"checkout\" \"slow\" \"now\""),
        ("'two words'", "\"two words\""),
        ("\"it's\"", "\"it's\""),
        ("'say \"hi\"'", "\"say \"hi\"\""),
        ("\"a:b (c)\"", "\"a:b (c)\""),
        ("-checkout", "-\"checkout\""),
        ("-'two words'", "-\"two words\""),
        ("--x", "-\"-x\""),
        ("-", "\"-\""),
        ("a - b", "\"a\" \"-\" \"b\""),
        ("or(- a)", "or(\"-\" \"a\")"),
        ("or(-)", "or(\"-\")"),
        ("or", "\"or\""),
        ("isdrill:false or(label:security label:important)", "isdrill[false] or(label[security] label[important])"),
        ("any(a b)", "any(\"a\" \"b\")"),
        ("OR(a b)", "or(\"a\" \"b\")"),
        ("Not( a )", "not(\"a\")"),
        ("-or(a b)", "-or(\"a\" \"b\")"),
        ("and(a or(b not(c -d)))", "and(\"a\" or(\"b\" not(\"c\" -\"d\")))"),
        ("label:team:'two words'", "label[team|two words]"),
        ("field:slug:\"two words\"", "field[slug|two words]"),
        ("field:'my slug':value", "field[my slug|value]"),
        ("label:'a'", "label[a]"),
        ("label:\"it's (so)\"", "label[it's (so)]"),
        ("-label:a:b:c", "-label[a|b|c]"),
        ("Status:Active", "status[Active]"),
        ("isDrill:true", "isdrill[true]"),
        ("user.email:a@b.c", "user.email[a@b.c]"),
        ("declared:2026-01-01T00:00:00Z,", "declared[2026-01-01T00|00|00Z,]"),
        ("declared:>=2026-01-01", "declared[>=2026-01-01]"),
        ("declared:-7d", "declared[-7d]"),
        ("title:Größe", "title[Größe]"),
        ("or(a)b", "or(\"a\")b?"),
    ])
    func reads(_ query: String, as expected: String) throws {
        if expected.hasSuffix("?") {
            #expect(throws: APIError.self) { try QueryParser.parse(query) }
        } else {
            #expect(try QueryParser.parse(query).terms.map(\.text).joined(separator: " ") == expected)
        }
    }

    @Test(arguments: [
        ("'open", 1, "the quote ' is not closed"),
        ("a \"open", 3, "the quote \" is not closed"),
        ("a ''", 3, "there is nothing between the quotes"),
        ("label:\"\"", 7, "there is nothing between the quotes"),
        ("don't", 4, "the quote ' is not closed"),
        ("a'b'", 2, "a blank is missing before the quote"),
        ("'a''b'", 4, "a blank is missing before the quote"),
        ("'a'b", 4, "a blank is missing before \"b\""),
        ("or(a)b", 6, "a blank is missing before \"b\""),
        ("or(a)or(b)", 6, "a blank is missing before \"or\""),
        ("label:'a'b", 10, "a blank is missing after the quote"),
        ("label:a'b'", 8, "a blank or a colon is missing before the quote"),
        ("label:'a''b'", 10, "a blank or a colon is missing before the quote"),
        ("label:", 7, "a value is missing after the colon of label:"),
        ("label: x", 7, "a value is missing after the colon of label:"),
        ("or(label:)", 10, "a value is missing after the colon of label:"),
        ("label:a:", 9, "a value is missing after the colon of label:"),
        ("label::a", 7, "a value is missing between two colons"),
        ("ä statos:x", 3, "there is no filter \"statos\"; the nearest is \"status\""),
        ("-lable:x", 2, "there is no filter \"lable\"; the nearest is \"label\""),
        ("useremail:x", 1, "there is no filter \"useremail\"; the nearest is \"user.email\""),
        ("created:x", 1, "there is no filter \"created\"; the nearest is \"createdby\""),
        (":x", 1, "there is no filter \"\"; the nearest is \"role\""),
        ("or()", 4, "or( ) holds no term"),
        ("a not( )", 8, "not( ) holds no term"),
        ("or(a", 3, "the parenthesis is not closed"),
        ("or(a and(b)", 3, "the parenthesis is not closed"),
        ("a)", 2, "this parenthesis closes nothing"),
        ("or(a))", 6, "this parenthesis closes nothing"),
        ("(a)", 1, "before a parenthesis stands or, any, and or not, without a blank"),
        ("or (a)", 4, "before a parenthesis stands or, any, and or not, without a blank"),
        ("xor(a)", 4, "before a parenthesis stands or, any, and or not, without a blank"),
        ("-(a)", 2, "before a parenthesis stands or, any, and or not, without a blank"),
        ("label:a(b)", 8, "before a parenthesis stands or, any, and or not, without a blank"),
        ("label:'a'(b)", 10, "before a parenthesis stands or, any, and or not, without a blank"),
        ("a\u{0}b", 2, "the character NUL is not allowed"),
        ("👩‍👩‍👧 )", 7, "this parenthesis closes nothing"),
    ])
    func refuses(_ query: String, at column: Int, because reason: String) {
        let error = #expect(throws: APIError.self) { try QueryParser.parse(query) }
        #expect(error?.code == .validationFailed)
        #expect(error?.message == "query.queryString, column \(column): \(reason).")
    }

    @Test func namesTheMemberThatHoldsTheQuery() {
        let error = #expect(throws: APIError.self) { try QueryParser.parse(")", field: "incidentFilter") }
        #expect(error?.message == "incidentFilter, column 1: this parenthesis closes nothing.")
    }

    @Test func allowsSixtyFourTerms() throws {
        let words = Array(repeating: "a", count: 64).joined(separator: " ")
        #expect(try QueryParser.parse(words).terms.count == 64)
        let error = #expect(throws: APIError.self) { try QueryParser.parse(words + " b") }
        #expect(error?.message == "query.queryString, column 129: a query must have at most 64 terms.")
    }

    @Test func countsAGroupAsATerm() {
        let words = Array(repeating: "a", count: 64).joined(separator: " ")
        #expect(throws: APIError.self) { try QueryParser.parse("or(\(words))") }
    }

    @Test func allowsFourThousandAndNinetySixCharacters() throws {
        _ = try QueryParser.parse(String(repeating: "ö", count: 4096))
        let error = #expect(throws: APIError.self) { try QueryParser.parse(String(repeating: "ö", count: 4097)) }
        #expect(error?.message == "query.queryString must have at most 4096 characters.")
    }

    @Test func allowsSixteenGroupsInsideEachOther() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "or(", count: depth) + "a" + String(repeating: ")", count: depth)
        }
        _ = try QueryParser.parse(nested(16))
        let error = #expect(throws: APIError.self) { try QueryParser.parse(nested(17)) }
        #expect(error?.message == "query.queryString, column 49: groups must not be more than 16 deep.")
        #expect(throws: APIError.self) { try QueryParser.parse(nested(1300)) }
    }
}

extension QuerySyntax.Term {
    /// The term in one unambiguous spelling.
    fileprivate var text: String {
        let sign = isNegated ? "-" : ""
        switch kind {
        case .text(let text): return "\(sign)\"\(text)\""
        case .filter(let name, let parts): return "\(sign)\(name.rawValue)[\(parts.joined(separator: "|"))]"
        case .group(let group, let terms):
            return "\(sign)\(group.rawValue)(\(terms.map(\.text).joined(separator: " ")))"
        }
    }
}
