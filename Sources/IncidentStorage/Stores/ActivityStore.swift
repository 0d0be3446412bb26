public import IncidentAPI
import IncidentCore

/// An item of an incident's timeline.
public struct ActivityRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, number, event_at, item_id, kind, user_id, subject_id, created_at, body, url, tags, immutable, \
        field_values, relevance, brought_by
        """
    }

    public var orgID: String
    public var number: Int
    public var eventAt: Timestamp
    /// `activity-<24 hexadecimal digits>`; sorts by the time of creation.
    public var itemID: String
    public var kind: ActivityKind
    public var userID: String
    /// The person it is about; `""` for none.
    public var subjectID = ""
    public var createdAt: Timestamp
    public var body: String
    public var url = ""
    public var tags: [String] = []
    public var immutable = true
    /// A JSON object.
    public var fieldValues = "{}"
    public var relevance = ActivityRelevance.automatic
    /// The note whose text holds the link that this context item tells of; `""` for none.
    public var broughtBy = ""

    public init(
        orgID: String, number: Int, itemID: String, kind: ActivityKind, userID: String, body: String,
        createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.number = number
        self.itemID = itemID
        self.kind = kind
        self.userID = userID
        self.body = body
        self.createdAt = createdAt
        eventAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        eventAt = try row.get("event_at")
        itemID = try row.get("item_id")
        kind = try row.get("kind")
        userID = try row.get("user_id")
        subjectID = try row.get("subject_id")
        createdAt = try row.get("created_at")
        body = try row.get("body")
        url = try row.get("url")
        tags = try row.get("tags", as: String.self).split(separator: "\n").map(String.init)
        immutable = try row.get("immutable")
        fieldValues = try row.get("field_values")
        relevance = try row.get("relevance")
        broughtBy = try row.get("brought_by")
    }

    /// Each tag between line feeds, so that one is found as a whole. No tag holds a line feed.
    var storedTags: String { tags.isEmpty ? "" : "\n" + tags.joined(separator: "\n") + "\n" }
}

extension ActivityKind: SQLConvertible {}
extension ActivityRelevance: SQLConvertible {}

/// Which items of a timeline are wanted, and from where.
public struct ActivityFilter: Sendable {
    public var orgID: String
    public var number: Int
    /// One of these kinds; empty for any.
    public var kinds: [String] = []
    /// `""` for any.
    public var tag = ""
    public var ascending = false
    /// The item after which the page begins.
    public var after: (eventAt: Timestamp, itemID: String)?
    public var limit = 50

    public init(orgID: String, number: Int) {
        self.orgID = orgID
        self.number = number
    }
}

extension Reading {
    /// The item with this id, or nil.
    public func activityItem(_ itemID: String, ofIncident number: Int, of orgID: String) throws -> ActivityRecord? {
        try fetchOne(
            """
            SELECT \(raw: ActivityRecord.columns) FROM activity
            WHERE org_id = \(orgID) AND number = \(number) AND item_id = \(itemID)
            """)
    }

    /// The context items that a note brought, in the order of creation.
    public func activityItems(
        broughtBy itemID: String, ofIncident number: Int, of orgID: String
    ) throws -> [ActivityRecord] {
        try fetchAll(
            """
            SELECT \(raw: ActivityRecord.columns) FROM activity
            WHERE org_id = \(orgID) AND number = \(number) AND brought_by = \(itemID) ORDER BY item_id
            """)
    }

    /// Whether a timeline has an item of this text, of this time or later.
    public func hasActivityItem(
        _ body: String, ofIncident number: Int, of orgID: String, since time: Timestamp
    ) throws -> Bool {
        try !rows(
            """
            SELECT item_id FROM activity
            WHERE org_id = \(orgID) AND number = \(number) AND event_at >= \(time) AND body = \(body) LIMIT 1
            """
        ).isEmpty
    }

    /// A page of a timeline, by the time of the event, then by id.
    public func activityItems(_ filter: ActivityFilter) throws -> [ActivityRecord] {
        var conditions: [SQL] = ["org_id = \(filter.orgID) AND number = \(filter.number)"]
        if !filter.kinds.isEmpty { conditions.append("kind IN \(list: filter.kinds)") }
        if !filter.tag.isEmpty {
            conditions.append(dialect.contains("tags", "\n\(filter.tag)\n"))
        }
        if let after = filter.after {
            conditions.append(
                filter.ascending
                    ? "(event_at, item_id) > (\(after.eventAt), \(after.itemID))"
                    : "(event_at, item_id) < (\(after.eventAt), \(after.itemID))")
        }
        let order: SQL = filter.ascending ? "event_at, item_id" : "event_at DESC, item_id DESC"
        return try fetchAll(
            """
            SELECT \(raw: ActivityRecord.columns) FROM activity
            WHERE \(conditions.joined(separator: " AND ")) ORDER BY \(order) LIMIT \(filter.limit)
            """)
    }
}

extension WriteTransaction {
    /// Stores a new item.
    public func insert(_ item: ActivityRecord) throws { try insert([item]) }

    /// Stores new items.
    public func insert(_ items: [ActivityRecord]) throws {
        guard !items.isEmpty else { return }
        let rows = items.map { item -> SQL in
            """
            (\(item.orgID), \(item.number), \(item.eventAt), \(item.itemID), \(item.kind), \(item.userID),
             \(item.subjectID), \(item.createdAt), \(item.body), \(item.url), \(item.storedTags), \(item.immutable),
             \(item.fieldValues), \(item.relevance), \(item.broughtBy), \(item.url.folded))
            """
        }
        try execute(
            """
            INSERT INTO activity (\(raw: ActivityRecord.columns), url_folded)
            VALUES \(rows.joined(separator: ", "))
            """)
    }

    /// Stores the changed fields of an item.
    public func update(_ item: ActivityRecord) throws {
        try execute(
            """
            UPDATE activity
            SET event_at = \(item.eventAt), body = \(item.body), url = \(item.url), url_folded = \(item.url.folded),
                tags = \(item.storedTags), relevance = \(item.relevance)
            WHERE org_id = \(item.orgID) AND number = \(item.number) AND item_id = \(item.itemID)
            """)
    }

    /// Deletes an item.
    public func delete(_ item: ActivityRecord) throws {
        try execute(
            """
            DELETE FROM activity
            WHERE org_id = \(item.orgID) AND number = \(item.number) AND item_id = \(item.itemID)
            """)
    }
}
