/// A query string as it was written: terms that stand side by side, all of which must hold.
public struct QuerySyntax: Hashable, Sendable {
    public var terms: [Term]

    public init(terms: [Term] = []) { self.terms = terms }

    /// One term of a query.
    public struct Term: Hashable, Sendable {
        /// Whether a `-` stands before it.
        public var isNegated: Bool
        /// Where it begins, counted in code points from 1. The sign `-` belongs to the term.
        public var column: Int
        public var kind: Kind

        public init(_ kind: Kind, isNegated: Bool = false, column: Int) {
            self.kind = kind
            self.isNegated = isNegated
            self.column = column
        }
    }

    public indirect enum Kind: Hashable, Sendable {
        /// `or(…)` and its like.
        case group(Group, [Term])
        /// `name:part:part`. There is at least one part, and none is empty.
        case filter(QueryFilterName, parts: [String])
        /// A text that the title or the summary contains.
        case text(String)
    }

    /// How the terms in parentheses are joined.
    public enum Group: String, CaseIterable, Sendable {
        case or
        case any
        case and
        case not
    }
}

/// The filters of the query language, by the names that stand before the colon.
public enum QueryFilterName: String, CaseIterable, Sendable {
    case title
    case status
    case severity
    case isDrill = "isdrill"
    case label
    case field
    case createdBy = "createdby"
    case role
    case userEmail = "user.email"
    case context
    case type
    case declared
    case started
    case ended
    case resolved
    case modified

    /// The known name that takes the fewest changes of a letter to get from `name`.
    static func nearest(to name: String) -> QueryFilterName {
        let distances = allCases.map { ($0, editDistance(from: name, to: $0.rawValue)) }
        return distances.min { $0.1 < $1.1 }?.0 ?? .title
    }
}

/// How many letters to insert, remove or replace, or neighbours to swap, to make `target` of `source`.
private func editDistance(from source: String, to target: String) -> Int {
    let (source, target) = (Array(source.prefix(64)), Array(target))
    var rows = [Array(0...target.count)]
    for (i, letter) in source.enumerated() {
        var row = [i + 1]
        for (j, other) in target.enumerated() {
            var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (letter == other ? 0 : 1))
            if i > 0, j > 0, letter == target[j - 1], source[i - 1] == other {
                best = min(best, rows[i - 1][j - 1] + 1)
            }
            row.append(best)
        }
        rows.append(row)
    }
    return rows[source.count][target.count]
}
