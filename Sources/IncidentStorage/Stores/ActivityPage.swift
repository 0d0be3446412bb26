public import IncidentAPI
public import IncidentCore

/// Which items of all timelines are wanted, and from where.
public struct ActivityPage: Sendable {
    public var orgID: String
    /// Who asks: items of private incidents that they may not see are left out.
    public var caller: Caller
    /// One of these kinds.
    public var kinds: [ActivityKind]
    /// `""` for any.
    public var tag = ""
    public var ascending = false
    /// The item after which the page begins.
    public var after: (eventAt: Timestamp, itemID: String)?
    public var limit = 50

    public init(of caller: Caller, kinds: [ActivityKind]) {
        orgID = caller.orgID
        self.caller = caller
        self.kinds = kinds
    }

    /// The walks that together hold every item that is wanted, each in order along an index.
    ///
    /// A kind is a walk of its own, so that a rare one is found without reading the others: a page reads at most
    /// `limit` rows of each. Only notes have tags, and those that do are an index by themselves.
    func walks(_ dialect: Dialect) -> [SQL] {
        guard tag.isEmpty else {
            guard !kinds.isEmpty else { return [] }
            return [
                walk(
                    dialect.indexed(by: "activity_tagged"),
                    "a.tags <> '' AND \(dialect.contains("a.tags", "\n\(tag)\n")) AND a.kind IN \(list: kinds)")
            ]
        }
        return kinds.map { walk(dialect.indexed(by: "activity_kind"), "a.kind = \($0)") }
    }

    private func walk(_ index: SQL, _ condition: SQL) -> SQL {
        """
        SELECT a.event_at, a.item_id, a.number FROM activity AS a \(index)
        WHERE a.org_id = \(orgID) AND \(condition)\(afterPosition)\(visibility)
        ORDER BY a.event_at \(direction), a.item_id \(direction) LIMIT \(limit)
        """
    }

    private var direction: SQL { ascending ? "ASC" : "DESC" }

    private var afterPosition: SQL {
        guard let after else { return "" }
        return ascending
            ? " AND (a.event_at, a.item_id) > (\(after.eventAt), \(after.itemID))"
            : " AND (a.event_at, a.item_id) < (\(after.eventAt), \(after.itemID))"
    }

    private var visibility: SQL {
        guard !caller.seesAllIncidents else { return "" }
        let userID = caller.user.userID
        return """
             AND NOT EXISTS (
              SELECT 1 FROM incident AS i
              WHERE i.org_id = \(orgID) AND i.number = a.number AND i.incident_type = 'private'
                AND i.created_by <> \(userID) AND NOT EXISTS (
                  SELECT 1 FROM assignment AS s
                  WHERE s.org_id = \(orgID) AND s.user_id = \(userID) AND s.number = a.number))
            """
    }

    func precedes(_ a: ActivityPlace, _ b: ActivityPlace) -> Bool {
        let (first, second) = ascending ? (a, b) : (b, a)
        return (first.eventAt.microseconds, first.itemID) < (second.eventAt.microseconds, second.itemID)
    }
}

/// Where an item is.
struct ActivityPlace: Record {
    static var columns: StaticString { "event_at, item_id, number" }

    var eventAt: Timestamp
    var itemID: String
    var number: Int

    init(row: Row) throws {
        eventAt = try row.get("event_at")
        itemID = try row.get("item_id")
        number = try row.get("number")
    }
}

extension Reading {
    /// A page of all timelines together, by the time of the event, then by id.
    public func activityItems(_ page: ActivityPage) throws -> [ActivityRecord] {
        let places = try rows(together: page.walks(dialect)).joined().map(ActivityPlace.init(row:))
        let wanted = places.sorted(by: page.precedes).prefix(page.limit)
        guard let first = wanted.first, let last = wanted.last else { return [] }
        let (from, to) = page.ascending ? (first, last) : (last, first)
        let items: [ActivityRecord] = try fetchAll(
            """
            SELECT \(raw: ActivityRecord.columns) FROM activity
            WHERE org_id = \(page.orgID) AND number IN \(list: Array(Set(wanted.map(\.number))))
              AND event_at BETWEEN \(from.eventAt) AND \(to.eventAt) AND item_id IN \(list: wanted.map(\.itemID))
            """)
        let byID = Dictionary(items.map { ($0.itemID, $0) }, uniquingKeysWith: { first, _ in first })
        return wanted.compactMap { byID[$0.itemID] }
    }
}
