import IncidentAPI

/// One piece of a query string.
struct QueryToken: Hashable {
    enum Kind: Hashable {
        /// A run of characters other than blanks, quotes and parentheses.
        case bare(String)
        /// What stands between two equal quotes.
        case quoted(String)
        case open
        case close
    }

    var kind: Kind
    /// Where it begins, counted in code points from 1.
    var column: Int
    /// Whether it follows the piece before it without a blank.
    var isJoined: Bool
}

/// Cuts a query string into pieces. Blanks are what Unicode calls white space.
struct QueryLexer {
    private let scalars: [Unicode.Scalar]
    private let errors: QueryErrors
    private var position = 0

    private init(_ text: String, errors: QueryErrors) {
        scalars = Array(text.unicodeScalars)
        self.errors = errors
    }

    static func tokens(of text: String, errors: QueryErrors) throws(APIError) -> [QueryToken] {
        var lexer = QueryLexer(text, errors: errors)
        var tokens: [QueryToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        return tokens
    }

    private mutating func next() throws(APIError) -> QueryToken? {
        let start = position
        while position < scalars.count, scalars[position].properties.isWhitespace { position += 1 }
        guard position < scalars.count else { return nil }
        let isJoined = start == position && start > 0
        let column = position + 1
        return QueryToken(kind: try kind(at: column), column: column, isJoined: isJoined)
    }

    private mutating func kind(at column: Int) throws(APIError) -> QueryToken.Kind {
        let first = scalars[position]
        switch first {
        case "(", ")":
            position += 1
            return first == "(" ? .open : .close
        case "'", "\"":
            guard let end = scalars[(position + 1)...].firstIndex(of: first) else {
                throw errors.at(column, "the quote \(first) is not closed")
            }
            guard end > position + 1 else { throw errors.at(column, "there is nothing between the quotes") }
            defer { position = end + 1 }
            return .quoted(String(scalars[(position + 1)..<end]))
        default:
            let end = scalars[position...].firstIndex { !$0.isBare } ?? scalars.count
            defer { position = end }
            return .bare(String(scalars[position..<end]))
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isBare: Bool {
        !properties.isWhitespace && self != "'" && self != "\"" && self != "(" && self != ")"
    }
}

extension String {
    fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
        var view = UnicodeScalarView()
        view.append(contentsOf: scalars)
        self.init(view)
    }
}
