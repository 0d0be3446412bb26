public import IncidentAPI

/// Reads query strings.
///
///     query  = terms side by side, all of which must hold
///     term   = [ "-" ] ( group / filter / text )
///     group  = ( "or" / "any" / "and" / "not" ) "(" query ")"
///     filter = name ":" part *( ":" part )
///     text   = a word, or anything between two equal quotes
public struct QueryParser {
    /// The most terms of one query; a group counts as one beside those inside it.
    public static let termLimit = 64
    /// The most code points of one query.
    public static let lengthLimit = 4096
    /// The most groups inside each other.
    public static let depthLimit = 16

    private let errors: QueryErrors
    private let tokens: [QueryToken]
    private let endColumn: Int
    private var position = 0
    private var termCount = 0

    /// Reads `text`.
    ///
    /// - Parameter field: the member of the request that holds it, for the refusal.
    /// - Throws: `common.validation_failed` with the column of the fault, counted in code points from 1.
    public static func parse(_ text: String, field: String = "query.queryString") throws(APIError) -> QuerySyntax {
        var parser = try QueryParser(text, errors: QueryErrors(field: field))
        let terms = try parser.terms(depth: 0)
        guard let token = parser.peek() else { return QuerySyntax(terms: terms) }
        throw parser.errors.at(token.column, "this parenthesis closes nothing")
    }

    private init(_ text: String, errors: QueryErrors) throws(APIError) {
        let length = text.unicodeScalars.count
        guard length <= Self.lengthLimit else {
            throw .invalid(errors.field, "must have at most \(Self.lengthLimit) characters")
        }
        if let nul = text.unicodeScalars.enumerated().first(where: { $0.element.value == 0 }) {
            throw errors.at(nul.offset + 1, "the character NUL is not allowed")
        }
        self.errors = errors
        tokens = try QueryLexer.tokens(of: text, errors: errors)
        endColumn = length + 1
    }

    /// Terms up to the end, or up to a `)` that is left for the caller.
    private mutating func terms(depth: Int) throws(APIError) -> [QuerySyntax.Term] {
        var terms: [QuerySyntax.Term] = []
        while let token = peek(), token.kind != .close {
            if !terms.isEmpty, token.isJoined {
                throw errors.at(
                    token.column, "a blank is missing before \(token.name)",
                    hint: "Put a text that holds a quote or a parenthesis between quotes of the other kind.")
            }
            terms.append(try term(depth: depth))
        }
        return terms
    }

    private mutating func term(depth: Int) throws(APIError) -> QuerySyntax.Term {
        guard let token = advance() else { throw errors.at(endColumn, "a term is missing") }
        termCount += 1
        guard termCount <= Self.termLimit else {
            throw errors.at(token.column, "a query must have at most \(Self.termLimit) terms")
        }
        switch token.kind {
        case .quoted(let text): return QuerySyntax.Term(.text(text), column: token.column)
        case .open: throw missingGroupName(token.column)
        case .close: throw errors.at(token.column, "this parenthesis closes nothing")
        case .bare(let word):
            let isAlone = peek()?.isJoined != true || peek()?.kind == .close
            guard word.unicodeScalars.first == "-", word != "-" || !isAlone else {
                return QuerySyntax.Term(try kind(of: word, at: token.column, depth: depth), column: token.column)
            }
            let rest = String(word.unicodeScalars.dropFirst())
            let kind = try kind(of: rest, at: token.column + 1, depth: depth)
            return QuerySyntax.Term(kind, isNegated: true, column: token.column)
        }
    }

    /// What begins with `word`, which is empty when only the sign `-` stands before a quote or a parenthesis.
    private mutating func kind(of word: String, at column: Int, depth: Int) throws(APIError) -> QuerySyntax.Kind {
        if let next = peek(), next.isJoined, next.kind == .open {
            return try group(named: word, at: column, parenthesis: next.column, depth: depth)
        }
        if let colon = word.unicodeScalars.firstIndex(of: ":") {
            return try filter(
                named: String(word.unicodeScalars[..<colon]), rest: String(word.unicodeScalars[colon...]), at: column)
        }
        guard word.isEmpty else { return .text(word) }
        guard case .quoted(let text)? = advance()?.kind else { throw errors.at(column, "a term is missing") }
        return .text(text)
    }

    private mutating func group(
        named name: String, at column: Int, parenthesis: Int, depth: Int
    ) throws(APIError) -> QuerySyntax.Kind {
        guard let group = QuerySyntax.Group(rawValue: name.lowercased()) else { throw missingGroupName(parenthesis) }
        guard depth < Self.depthLimit else {
            throw errors.at(column, "groups must not be more than \(Self.depthLimit) deep")
        }
        _ = advance()
        let terms = try terms(depth: depth + 1)
        guard let close = advance() else { throw errors.at(parenthesis, "the parenthesis is not closed") }
        guard !terms.isEmpty else { throw errors.at(close.column, "\(group.rawValue)( ) holds no term") }
        return .group(group, terms)
    }

    /// - Parameter rest: the first colon and what follows it in the same word.
    private mutating func filter(
        named word: String, rest: String, at column: Int
    ) throws(APIError) -> QuerySyntax.Kind {
        guard let name = QueryFilterName(rawValue: word.lowercased()) else {
            let nearest = QueryFilterName.nearest(to: word.lowercased()).rawValue
            throw errors.at(
                column, "there is no filter \(QueryErrors.quote(word)); the nearest is \"\(nearest)\"",
                hint: "Put a text that holds a colon between quotes.")
        }
        var parts = FilterParts(errors: errors)
        try parts.add(bare: rest, at: column + word.unicodeScalars.count)
        while let next = peek(), next.isJoined, next.kind != .close {
            switch next.kind {
            case .bare(let text): try parts.add(bare: text, at: next.column)
            case .quoted(let text): try parts.add(quoted: text, at: next.column)
            case .open, .close: throw missingGroupName(next.column)
            }
            _ = advance()
        }
        return .filter(name, parts: try parts.finished(name))
    }

    private func missingGroupName(_ column: Int) -> APIError {
        errors.at(
            column, "before a parenthesis stands or, any, and or not, without a blank",
            hint: "Put a text that holds a parenthesis between quotes.")
    }

    private func peek() -> QueryToken? { position < tokens.count ? tokens[position] : nil }

    private mutating func advance() -> QueryToken? {
        defer { position += 1 }
        return peek()
    }
}

extension QueryToken {
    fileprivate var name: String {
        switch kind {
        case .bare(let text): QueryErrors.quote(text)
        case .quoted: "the quote"
        case .open, .close: "the parenthesis"
        }
    }
}
