public import IncidentAPI

/// The order of a list. Ties are settled by the number, in the same direction.
public struct IncidentOrder: Hashable, Sendable {
    public var field: IncidentOrderField
    public var direction: OrderDirection

    public init(_ field: IncidentOrderField = .unset, _ direction: OrderDirection = .unset) {
        self.field = field
        self.direction = direction
    }

    /// The column and its index; nil where the order is that of the numbers, which created times share.
    var column: (name: StaticString, index: StaticString)? {
        switch field {
        case .incidentID, .createdTime: nil
        case .modifiedTime: ("modified_at", "incident_modified")
        case .title: ("title", "incident_title")
        case .status: ("status_rank", "incident_by_status")
        case .severity: ("severity_rank", "incident_severity")
        case .prefix: ("room_prefix", "incident_prefix")
        case .isDrill: ("is_drill", "incident_drill")
        case .incidentStart: ("started_at", "incident_started")
        case .incidentEnd: ("ended_at", "incident_ended")
        case .closedTime: ("closed_at", "incident_closed")
        }
    }

    var isAscending: Bool { direction == .ascending }
    var word: SQL { isAscending ? "ASC" : "DESC" }
}

/// A row's place in an order: what a page ends with, and the next one begins after.
public struct IncidentPosition: Hashable, Sendable {
    public var number: Int
    /// The value of the order's column; nil where the order is that of the numbers.
    public var key: SQLValue?

    public init(number: Int, key: SQLValue? = nil) {
        self.number = number
        self.key = key
    }

    /// The values that order the row, the number last.
    public var values: [SQLValue] { (key.map { [$0] } ?? []) + [number.sqlValue] }

    /// Reads what ``values`` gave; nil for anything that is no place in `order`.
    public init?(_ values: [SQLValue], in order: IncidentOrder) {
        guard let number = values.last.flatMap(Int.init(sqlValue:)), (1..<Int.max).contains(number) else { return nil }
        guard order.column != nil else {
            guard values.count == 1 else { return nil }
            self.init(number: number)
            return
        }
        guard values.count == 2 else { return nil }
        switch (values[0], order.field) {
        case (.text, .title), (.text, .prefix): break
        case (.integer, .title), (.integer, .prefix): return nil
        case (.integer, _): break
        default: return nil
        }
        self.init(number: number, key: values[0])
    }

    /// Whether the row comes before `other` in ascending order. Texts are ordered by code points, as storage does.
    func precedes(_ other: IncidentPosition) -> Bool {
        switch (key, other.key) {
        case (.integer(let mine), .integer(let theirs)) where mine != theirs: mine < theirs
        case (.text(let mine), .text(let theirs)) where !mine.utf8.elementsEqual(theirs.utf8):
            mine.utf8.lexicographicallyPrecedes(theirs.utf8)
        default: number < other.number
        }
    }
}
