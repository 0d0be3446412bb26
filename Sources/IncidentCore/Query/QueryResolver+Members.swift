public import IncidentAPI

extension QueryResolver {
    /// The most words of one list among the members of a query.
    static let listLimit = 64

    /// The filter that the members of a query mean: with `queryString` set, that alone.
    public func filter(of query: IncidentsQuery) throws -> IncidentFilter {
        guard query.queryString.isEmpty else { return try filter(of: query.queryString) }
        var filters: [IncidentFilter] = []
        if !query.includeStatuses.isEmpty {
            filters.append(.status(try statuses(query.includeStatuses, "query.includeStatuses")))
        }
        if !query.excludeStatuses.isEmpty {
            filters.append(.not(.status(try statuses(query.excludeStatuses, "query.excludeStatuses"))))
        }
        filters += try labels(query.incidentLabels)
        if query.dateFrom.isSet || query.dateTo.isSet { filters.append(try created(query.dateFrom, query.dateTo)) }
        if query.onlyDrills { filters.append(.isDrill(true)) }
        if !query.severity.isEmpty {
            filters.append(.severity(try named(query.severity, "severity", vocabulary.severities(), "query.severity")))
        }
        return .all(filters)
    }

    private func statuses(_ names: [String], _ field: String) throws -> [RankedID] {
        try Self.checkCount(names, field)
        let known = try vocabulary.statuses()
        return try names.enumerated().flatMap { try named($1, "status", known, "\(field).\($0)") }
    }

    private func named(_ value: String, _ name: String, _ words: [QueryWord], _ field: String) throws -> [RankedID] {
        let found = words.named(value.folded).map(\.ranked)
        guard !found.isEmpty else {
            throw APIError(.validationFailed, "\(field): \(Self.unknown(value, name, words)).")
        }
        return found
    }

    /// All of the labels are there; `key:text` names a label of that key.
    private func labels(_ names: [String]) throws -> [IncidentFilter] {
        try Self.checkCount(names, "query.incidentLabels")
        return try names.enumerated().map { index, name in
            guard !name.isEmpty else { throw APIError.invalid("query.incidentLabels.\(index)", "must not be empty") }
            return Self.label(name)
        }
    }

    /// From `from` on, and before `to`.
    private func created(_ from: Timestamp, _ to: Timestamp) throws -> IncidentFilter {
        let first = from.isSet ? from : Timestamp(microseconds: 0)
        guard to.isSet else { return .time(.declared, first...Timestamp.latest) }
        guard first <= to else { throw APIError.invalid("query.dateTo", "must not be before query.dateFrom") }
        return first == to ? .nothing : .time(.declared, first...Timestamp(microseconds: to.microseconds - 1))
    }

    private static func checkCount(_ names: [String], _ field: String) throws {
        guard names.count <= listLimit else { throw APIError.invalid(field, "must have at most \(listLimit) entries") }
    }
}
