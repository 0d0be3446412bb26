extension IncidentFilter {
    /// The same filter with every negation moved down to the single conditions, where a planner can use it, and with
    /// nothing said twice side by side.
    public var pushingNegations: IncidentFilter {
        switch self {
        case .all(let filters): .all(filters.map(\.pushingNegations).withoutRepeats)
        case .any(let filters): .any(filters.map(\.pushingNegations).withoutRepeats)
        case .not(let filter): filter.negated
        default: self
        }
    }

    private var negated: IncidentFilter {
        switch self {
        case .all(let filters): .any(filters.map(\.negated))
        case .any(let filters): .all(filters.map(\.negated))
        case .not(let filter): filter.pushingNegations
        case .isDrill(let isDrill): .isDrill(!isDrill)
        default: .not(self)
        }
    }
}
