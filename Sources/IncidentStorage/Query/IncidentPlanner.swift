import IncidentAPI
import IncidentCore

/// Finds the way to the rows of a page that reads the fewest of the others.
///
/// SQLite keeps no count of what an index holds under a value, and the best way changes from value to value; so the
/// planner counts a few rows of each index that fits before it chooses, and writes the choice into the statement.
struct IncidentPlanner {
    let tx: any Reading
    let orgID: String
    let order: IncidentOrder
    let limit: Int

    /// How to read the page.
    enum Plan: Hashable {
        /// There is nothing to read.
        case nothing
        /// Walk in the order of numbers and stop at the limit.
        case walk(IncidentDriver)
        /// Read all that the walks hold, and sort it: they are short.
        case gather(IncidentDriver)
        /// Walk the index of the order itself. When it finds too little, `otherwise` is short enough to gather.
        case order(otherwise: IncidentDriver?)
    }

    /// The numbers that the filter's `declared:` leaves; created times rise with the numbers.
    struct Bounds: Hashable {
        var lower = 1
        var upper = Int.max
        /// Whether the filter gives them, and not the end of the last page alone.
        var isDeclared = false

        var count: Int { upper < lower ? 0 : upper - lower + (upper == Int.max ? 0 : 1) }
    }

    /// Rows to count of each driver before one is chosen: few at first, since a short one ends the search.
    private static let probes = [64, 512, 4096]

    func plan(_ filter: IncidentFilter, in bounds: Bounds) throws -> Plan {
        guard bounds.count > 0 else { return .nothing }
        let candidates = try drivers(of: filter, in: bounds)
        guard order.column != nil else {
            guard candidates.count > 1 else { return .walk(candidates.first ?? .all) }
            return .walk(try shortest(of: candidates, in: bounds, probes: Self.probes).driver)
        }
        guard !candidates.isEmpty else { return .order(otherwise: nil) }
        let limit = try gatherLimit()
        let (driver, count) = try shortest(of: candidates, in: bounds, probes: [64, limit / 8, limit])
        return count < limit ? .gather(driver) : .order(otherwise: driver)
    }

    /// What can drive the filter.
    func drivers(of filter: IncidentFilter, in bounds: Bounds) throws -> [IncidentDriver] {
        let drivers = IncidentDrivers(
            orgID: orgID, hasTextIndex: tx.dialect.hasTextIndex, statusRanks: try ranks("status_id", "incident_status"),
            severityRanks: try ranks("severity_id", "severity"))
        return drivers.drivers(of: filter) + (bounds.isDeclared ? [.all] : [])
    }

    private func ranks(_ id: StaticString, _ table: StaticString) throws -> [RankedID] {
        try tx.rows("SELECT \(raw: id) AS id, rank FROM \(raw: table) WHERE org_id = \(orgID)").map {
            RankedID(id: try $0.get("id"), rank: try $0.get("rank"))
        }
    }

    /// Up to this many rows, reading and sorting them all is cheaper than walking the order until the page is full,
    /// when matches lie evenly: rows × limit ÷ matches = matches.
    private func gatherLimit() throws -> Int {
        let row = try tx.rows("SELECT incident_count FROM organization WHERE org_id = \(orgID)").first
        let count: Int = try row?.get("incident_count") ?? 0
        return max(512, Int((Double(count) * Double(limit)).squareRoot()))
    }

    /// The driver with the fewest rows, and their number as far as it was counted.
    private func shortest(
        of candidates: [IncidentDriver], in bounds: Bounds, probes: [Int]
    ) throws -> (driver: IncidentDriver, count: Int) {
        let candidates = candidates.sorted { $0.preference < $1.preference }
        var best = (driver: candidates.first ?? .all, count: Int.max)
        for probe in probes {
            for driver in candidates {
                let count = try count(of: driver, in: bounds, upTo: min(probe, best.count))
                if count < min(probe, best.count) { best = (driver, count) }
            }
            if best.count < probe { break }
        }
        return best
    }

    /// How many rows the driver's walks have, counted up to `limit`.
    ///
    /// - Parameter onlyFound: whether rows count in which a walk finds what it looks for; others cost their reading too.
    func count(
        of driver: IncidentDriver, in bounds: Bounds, upTo limit: Int, onlyFound: Bool = false
    ) throws -> Int {
        if driver == .all { return min(bounds.count, limit) }
        var total = 0
        for walk in driver.walks where total < limit {
            let source = walk.source(tx.dialect, orgID: orgID)
            let found: SQL = onlyFound ? source.found : ""
            let row = try tx.rows(
                """
                SELECT count(*) AS total FROM (
                  SELECT 1 FROM \(source.table)
                  WHERE \(source.condition) AND \(source.range(bounds))\(found) LIMIT \(limit - total)) AS probe
                """
            ).first
            total += try row?.get("total") ?? 0
        }
        return total
    }
}

extension IncidentDriver {
    /// Every incident, by number.
    static let all = IncidentDriver(walks: [.all], preference: 10)
}

extension IncidentWalk.Source {
    /// The condition that the number lies within `bounds`.
    func range(_ bounds: IncidentPlanner.Bounds) -> SQL {
        "\(raw: number) BETWEEN \(bounds.lower) AND \(bounds.upper)"
    }
}
