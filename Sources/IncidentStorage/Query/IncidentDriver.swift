import IncidentAPI
import IncidentCore

/// Walks that together hold every match of a filter.
struct IncidentDriver: Hashable {
    var walks: [IncidentWalk]
    /// Which one to take when none is short: the lower, the fewer incidents it usually has.
    var preference: Int

    /// More walks than this are slower than reading on in order.
    static let walkLimit = 32
}

/// Finds what can drive a filter.
struct IncidentDrivers {
    let orgID: String
    let hasTextIndex: Bool
    /// All ranks in use, for what a filter excludes.
    let statusRanks: [RankedID]
    let severityRanks: [RankedID]

    /// The drivers of `filter`, whose negations stand before single conditions only.
    func drivers(of filter: IncidentFilter) -> [IncidentDriver] {
        let conjuncts = filter.conjuncts
        let both = statusesAndSeverities(conjuncts)
        let drivers = conjuncts.flatMap { conjunct in
            both != nil && (statusChoice(conjunct) ?? severityChoice(conjunct)) != nil ? [] : single(conjunct)
        }
        return (drivers + (both.map { [$0] } ?? [])).filter { $0.walks.count <= IncidentDriver.walkLimit }
    }

    /// A status and a severity have an index together, which leaves less than either alone.
    private func statusesAndSeverities(_ conjuncts: [IncidentFilter]) -> IncidentDriver? {
        guard let statuses = conjuncts.lazy.compactMap(statusChoice).first,
            let severities = conjuncts.lazy.compactMap(severityChoice).first,
            statuses.count * severities.count <= IncidentDriver.walkLimit
        else { return nil }
        let walks = statuses.flatMap { status in
            severities.map { IncidentWalk.statusAndSeverity(statusRank: status, severityRank: $0) }
        }
        return IncidentDriver(walks: walks, preference: 4)
    }

    private func single(_ filter: IncidentFilter) -> [IncidentDriver] {
        switch filter {
        case .label(let matches): [IncidentDriver(walks: matches.map { .label($0) }, preference: 1)]
        case .field(let match):
            [
                IncidentDriver(
                    walks: match.items.map { .field(fieldID: match.fieldID, item: $0) }, preference: 1)
            ]
        case .participant(let userID): [IncidentDriver(walks: [.participant(userID: userID)], preference: 2)]
        case .role(_, let userID?): [IncidentDriver(walks: [.participant(userID: userID)], preference: 2)]
        case .createdBy(let userID): [IncidentDriver(walks: [.creator(userID: userID)], preference: 3)]
        case .title(let text), .text(let text): textDriver(text)
        case .type(.privateIncident), .not(.type(.internalIncident)):
            [IncidentDriver(walks: [.privateOnes], preference: 3)]
        case .role(let roleID, nil): [IncidentDriver(walks: [.role(roleID)], preference: 7)]
        case .context(let part): [IncidentDriver(walks: [.context(containing: part)], preference: 7)]
        case .isDrill(let isDrill): [IncidentDriver(walks: [.isDrill(isDrill)], preference: isDrill ? 6 : 9)]
        case .not(.isDrill(let isDrill)): single(.isDrill(!isDrill))
        case .any(let filters): union(filters)
        default:
            if let statuses = statusChoice(filter) {
                [IncidentDriver(walks: statuses.map { .status(rank: $0) }, preference: 8)]
            } else if let severities = severityChoice(filter) {
                [IncidentDriver(walks: severities.map { .severity(rank: $0) }, preference: 8)]
            } else {
                []
            }
        }
    }

    private func textDriver(_ text: String) -> [IncidentDriver] {
        guard hasTextIndex, orgID == TextIndex.orgID, let expression = TextIndex.matchExpression(containing: text)
        else { return [] }
        return [IncidentDriver(walks: [.text(matching: expression)], preference: 5)]
    }

    /// Either side may match: all sides together drive, by the best driver of each.
    private func union(_ filters: [IncidentFilter]) -> [IncidentDriver] {
        var walks: [IncidentWalk] = []
        var preference = 0
        for filter in filters {
            guard let side = drivers(of: filter).min(by: { $0.preference < $1.preference }) else { return [] }
            walks += side.walks.filter { !walks.contains($0) }
            preference = max(preference, side.preference)
        }
        return [IncidentDriver(walks: walks, preference: preference)]
    }

    /// The ranks of the statuses that are left; types of incidents share their ranks, and a walk takes one once.
    private func statusChoice(_ filter: IncidentFilter) -> [Int]? {
        switch filter {
        case .status(let statuses): statuses.map(\.rank).withoutRepeats
        case .not(.status(let excluded)): statusRanks.filter { !excluded.contains($0) }.map(\.rank).withoutRepeats
        default: nil
        }
    }

    private func severityChoice(_ filter: IncidentFilter) -> [Int]? {
        switch filter {
        case .severity(let severities): severities.map(\.rank).withoutRepeats
        case .not(.severity(let excluded)): severityRanks.filter { !excluded.contains($0) }.map(\.rank)
        default: nil
        }
    }
}
