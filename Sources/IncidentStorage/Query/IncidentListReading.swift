import IncidentAPI
public import IncidentCore

extension Reading {
    /// The first `limit` incidents that match, after `position` in the order.
    ///
    /// A page costs what its rows cost: it begins where the last one ended, by an index, and stops when it is full.
    public func incidentPage(
        _ filter: IncidentFilter, of orgID: String, order: IncidentOrder = IncidentOrder(),
        after position: IncidentPosition? = nil, limit: Int
    ) throws -> [IncidentPosition] {
        try IncidentLister(tx: self, orgID: orgID, order: order, position: position, limit: limit).page(filter)
    }
}

/// Reads one page of a list.
struct IncidentLister {
    let tx: any Reading
    let orgID: String
    let order: IncidentOrder
    let position: IncidentPosition?
    let limit: Int
    /// So many rows of an order's index are walked before a driver is gathered instead.
    var walkLimit = 20_000
    /// A driver of more rows is never gathered.
    var gatherLimit = 200_000

    func page(_ filter: IncidentFilter) throws -> [IncidentPosition] {
        let filter = filter.pushingNegations
        let bounds = try bounds(of: filter)
        let planner = IncidentPlanner(tx: tx, orgID: orgID, order: order, limit: limit)
        return try page(filter, in: bounds, by: planner.plan(filter, in: bounds))
    }

    func page(
        _ filter: IncidentFilter, in bounds: IncidentPlanner.Bounds, by plan: IncidentPlanner.Plan
    ) throws -> [IncidentPosition] {
        switch plan {
        case .nothing: []
        case .walk(let driver): try merged(driver) { try rows(walkStatement($0, filter, bounds)) }
        case .gather(let driver): try merged(driver) { try rows(gatherStatement($0, filter, bounds)) }
        case .order(let driver): try ordered(filter, bounds, otherwise: driver)
        }
    }

    /// The numbers that `declared:` leaves of those after the position.
    func bounds(of filter: IncidentFilter) throws -> IncidentPlanner.Bounds {
        var bounds = IncidentPlanner.Bounds()
        for case .time(.declared, let range) in filter.conjuncts {
            bounds.isDeclared = true
            if range.lowerBound.microseconds > 0 {
                let first = try declaredNumber("created_at >= \(range.lowerBound) ORDER BY created_at")
                bounds.lower = max(bounds.lower, first ?? Int.max)
            }
            if range.upperBound < .latest {
                let last = try declaredNumber("created_at <= \(range.upperBound) ORDER BY created_at DESC")
                bounds.upper = min(bounds.upper, last ?? 0)
            }
        }
        if order.column == nil, let position {
            if order.isAscending {
                bounds.lower = max(bounds.lower, position.number + 1)
            } else {
                bounds.upper = min(bounds.upper, position.number - 1)
            }
        }
        return bounds
    }

    private func declaredNumber(_ condition: SQL) throws -> Int? {
        try tx.rows(
            """
            SELECT number FROM incident \(tx.dialect.indexed(by: "incident_created"))
            WHERE org_id = \(orgID) AND \(condition) LIMIT 1
            """
        ).first?.get("number")
    }

    /// The first rows of several walks, each of which is in order.
    private func merged(
        _ driver: IncidentDriver, _ read: (IncidentWalk) throws -> [IncidentPosition]
    ) throws -> [IncidentPosition] {
        let lists = try driver.walks.map(read)
        guard lists.count != 1 else { return lists[0] }
        let sorted = Set(lists.joined()).sorted { order.isAscending ? $0.precedes($1) : $1.precedes($0) }
        return Array(sorted.prefix(limit))
    }

    private func rows(_ sql: SQL) throws -> [IncidentPosition] {
        try tx.rows(sql).map { row in
            IncidentPosition(
                number: try row.get("number"), key: order.column == nil ? nil : try row.get("order_key"))
        }
    }

    /// The order's own index is walked; after as many rows as a page should need at most, a driver that is not too
    /// long is gathered instead: what is looked for may all lie at the other end.
    private func ordered(
        _ filter: IncidentFilter, _ bounds: IncidentPlanner.Bounds, otherwise driver: IncidentDriver?
    ) throws -> [IncidentPosition] {
        guard let driver, let end = try boundary() else { return try rows(orderStatement(filter, bounds)) }
        let first = try rows(orderStatement(filter, bounds, before: end))
        guard first.count < limit else { return first }
        let planner = IncidentPlanner(tx: tx, orgID: orgID, order: order, limit: limit)
        guard try planner.count(of: driver, in: bounds, upTo: gatherLimit, onlyFound: true) < gatherLimit else {
            return try rows(orderStatement(filter, bounds))
        }
        return try merged(driver) { try rows(gatherStatement($0, filter, bounds)) }
    }

    /// The place `walkLimit` rows further; nil when fewer are left.
    private func boundary() throws -> IncidentPosition? {
        guard let column = order.column else { return nil }
        return try rows(
            """
            SELECT i.number AS number, i.\(raw: column.name) AS order_key
            FROM incident AS i \(tx.dialect.indexed(by: column.index))
            WHERE i.org_id = \(orgID)\(afterPosition)
            ORDER BY i.\(raw: column.name) \(order.word), i.number \(order.word) LIMIT 1 OFFSET \(walkLimit)
            """
        ).first
    }
}
