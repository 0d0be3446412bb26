public import IncidentAPI

/// Binds a query to an organization's words and to a time, which gives the filter that lists and events apply.
public struct QueryResolver {
    let vocabulary: any QueryVocabulary
    let now: Timestamp
    let errors: QueryErrors

    /// - Parameters:
    ///   - now: what `-7d` counts back from.
    ///   - field: the member of the request that holds the query string, for refusals.
    public init(_ vocabulary: any QueryVocabulary, now: Timestamp, field: String = "query.queryString") {
        self.vocabulary = vocabulary
        self.now = now
        errors = QueryErrors(field: field)
    }

    /// The filter that a query string means.
    ///
    /// - Throws: `common.validation_failed` with the column of a fault, or for a word of `status`, `severity`, `role`,
    ///   `type`, `isdrill` or `field` that the organization does not have. Unknown people and labels match nothing.
    public func filter(of queryString: String) throws -> IncidentFilter {
        try allOf(QueryParser.parse(queryString, field: errors.field).terms)
    }

    /// Terms side by side: all hold, and each `role:` is about the people of the `user.email:` beside it.
    private func allOf(_ terms: [QuerySyntax.Term]) throws -> IncidentFilter {
        let people = try terms.compactMap { term -> String? in
            guard case .filter(.userEmail, let parts) = term.kind, !term.isNegated else { return nil }
            return try vocabulary.userID(naming: parts.joined(separator: ":"))
        }
        return .all(try terms.flatMap { try filters(of: $0, people: people) })
    }

    /// The filters that a term means in its list; more than one for a role that several people are to hold.
    private func filters(of term: QuerySyntax.Term, people: [String]) throws -> [IncidentFilter] {
        let filters: [IncidentFilter]
        switch term.kind {
        case .text(let text): filters = [.text(containing: text.folded)]
        case .group(let group, let terms): filters = [try self.filter(of: group, terms)]
        case .filter(.role, let parts):
            let roleID = try role(parts.joined(separator: ":"), at: term.column)
            filters = people.isEmpty ? [.role(roleID, userID: nil)] : people.map { .role(roleID, userID: $0) }
        case .filter(let name, let parts): filters = [try filter(name, parts, at: term.column)]
        }
        return term.isNegated ? filters.map(IncidentFilter.not) : filters
    }

    private func filter(of group: QuerySyntax.Group, _ terms: [QuerySyntax.Term]) throws -> IncidentFilter {
        switch group {
        case .or, .any: .any(try terms.flatMap { try filters(of: $0, people: []) })
        case .and: try allOf(terms)
        case .not: .not(try allOf(terms))
        }
    }

    private func filter(_ name: QueryFilterName, _ parts: [String], at column: Int) throws -> IncidentFilter {
        let value = parts.joined(separator: ":")
        switch name {
        case .title: return .title(containing: value.folded)
        case .status: return .status(try ranked(value, "status", try vocabulary.statuses(), at: column))
        case .severity: return .severity(try ranked(value, "severity", try vocabulary.severities(), at: column))
        case .isDrill: return .isDrill(try word(value, "isdrill", ["true": true, "false": false], at: column))
        case .type:
            let types = Dictionary(uniqueKeysWithValues: IncidentType.allCases.map { ($0.rawValue, $0) })
            return .type(try word(value, "type", types, at: column))
        case .label: return Self.label(value)
        case .field: return try field(parts, at: column)
        case .createdBy: return try vocabulary.userID(naming: value).map { .createdBy(userID: $0) } ?? .nothing
        case .userEmail: return try vocabulary.userID(naming: value).map { .participant(userID: $0) } ?? .nothing
        case .role: return .role(try role(value, at: column), userID: nil)
        case .context: return .context(containing: value.folded)
        case .declared: return try time(.declared, value, at: column)
        case .started: return try time(.started, value, at: column)
        case .ended: return try time(.ended, value, at: column)
        case .resolved: return try time(.resolved, value, at: column)
        case .modified: return try time(.modified, value, at: column)
        }
    }

    /// So many colons of a `label:` are tried as the one after the key: an engine refuses conditions without end.
    private static let keyColonLimit = 16

    /// A label with the text `value`, or with key and text joined by one of its colons.
    static func label(_ value: String) -> IncidentFilter {
        let folded = value.folded
        let colons = folded.unicodeScalars.indices.lazy.filter { folded.unicodeScalars[$0] == ":" }
        let keyed = colons.prefix(keyColonLimit).map { colon in
            let (key, rest) = (folded.unicodeScalars[..<colon], folded.unicodeScalars[colon...].dropFirst())
            return LabelMatch(key: String(key), text: String(rest))
        }
        return .label([LabelMatch(text: folded)] + keyed.filter { $0.key != "" && !$0.text.isEmpty })
    }

    func ranked(_ value: String, _ name: String, _ words: [QueryWord], at column: Int) throws -> [RankedID] {
        let folded = value.folded
        let found = words.named(folded).map(\.ranked)
        guard !found.isEmpty else { throw errors.at(column, Self.unknown(value, name, words)) }
        return found
    }

    private func role(_ value: String, at column: Int) throws -> Int {
        let roles = try vocabulary.roles()
        guard let role = roles.named(value.folded).first else {
            throw errors.at(column, Self.unknown(value, "role", roles))
        }
        return role.ranked.rank
    }

    private func word<Value>(_ text: String, _ name: String, _ values: [String: Value], at column: Int) throws -> Value
    {
        guard let value = values[text.lowercased()] else {
            throw errors.at(column, "\(name): must be \(values.keys.sorted().joined(separator: " or "))")
        }
        return value
    }

    private func time(_ time: IncidentTime, _ value: String, at column: Int) throws -> IncidentFilter {
        do {
            return try QueryTimeRange(now: now).range(of: value).map { .time(time, $0) } ?? .nothing
        } catch {
            throw errors.at(column, "\(time.rawValue): \(error.reason)")
        }
    }

    static func unknown(_ value: String, _ name: String, _ words: [QueryWord]) -> String {
        let known = words.sorted { $0.ranked.rank < $1.ranked.rank }.compactMap(\.names.first).withoutRepeats
        return "there is no \(name) \(QueryErrors.quote(value)); known: \(known.joined(separator: ", "))"
    }
}
