public import IncidentAPI
import IncidentCore

/// What the readers of an incident were told at one time.
public struct KeyUpdateRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, number, key_update_id, title, content, content_type, status_id, severity_id, scope, color, created_by, \
        modified_by, created_at, modified_at
        """
    }

    public var orgID: String
    /// The incident's.
    public var number: Int
    /// Later ones sort after earlier ones.
    public var keyUpdateID: String
    /// `""` for none.
    public var title = ""
    public var content: String
    public var contentType = KeyUpdateContentType.plainText
    /// The status that it gave the incident; `""` for none.
    public var statusID = ""
    /// The severity that it gave the incident; `""` for none.
    public var severityID = ""
    public var scope = KeyUpdateScope.unset
    /// `""` for none.
    public var color = ""
    public var createdBy: String
    public var modifiedBy: String
    public var createdAt: Timestamp
    public var modifiedAt: Timestamp

    /// One in plain text.
    public init(
        orgID: String, number: Int, keyUpdateID: String, content: String, createdBy: String, createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.number = number
        self.keyUpdateID = keyUpdateID
        self.content = content
        self.createdBy = createdBy
        modifiedBy = createdBy
        self.createdAt = createdAt
        modifiedAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        keyUpdateID = try row.get("key_update_id")
        title = try row.get("title")
        content = try row.get("content")
        contentType = try row.get("content_type")
        statusID = try row.get("status_id")
        severityID = try row.get("severity_id")
        scope = try row.get("scope")
        color = try row.get("color")
        createdBy = try row.get("created_by")
        modifiedBy = try row.get("modified_by")
        createdAt = try row.get("created_at")
        modifiedAt = try row.get("modified_at")
    }
}

extension KeyUpdateContentType: SQLConvertible {}
extension KeyUpdateScope: SQLConvertible {}

/// Which key updates of an incident, and in what order.
public struct KeyUpdateFilter: Sendable {
    public var orgID: String
    public var number: Int
    /// Nil for any.
    public var scope: KeyUpdateScope?
    public var order: KeyUpdateOrderField
    public var ascending: Bool
    /// The order's value of the last one that was read, and its id.
    public var after: (key: SQLValue, id: String)?
    public var limit: Int

    public init(orgID: String, number: Int, order: KeyUpdateOrderField, ascending: Bool, limit: Int) {
        self.orgID = orgID
        self.number = number
        self.order = order
        self.ascending = ascending
        self.limit = limit
    }

    fileprivate var column: StaticString {
        switch order {
        case .createdTime: "created_at"
        case .modifiedTime: "modified_at"
        case .title: "title"
        }
    }
}

extension KeyUpdateRecord {
    /// The value that orders it.
    public func key(of order: KeyUpdateOrderField) -> SQLValue {
        switch order {
        case .createdTime: createdAt.sqlValue
        case .modifiedTime: modifiedAt.sqlValue
        case .title: title.sqlValue
        }
    }
}

extension Reading {
    /// The key update with this id, or nil.
    public func keyUpdate(_ id: String, ofIncident number: Int, of orgID: String) throws -> KeyUpdateRecord? {
        try fetchOne(
            """
            SELECT \(raw: KeyUpdateRecord.columns) FROM key_update
            WHERE org_id = \(orgID) AND number = \(number) AND key_update_id = \(id)
            """)
    }

    /// The key updates that match, in order.
    public func keyUpdates(_ filter: KeyUpdateFilter) throws -> [KeyUpdateRecord] {
        let word: SQL = filter.ascending ? "ASC" : "DESC"
        let sign: SQL = filter.ascending ? ">" : "<"
        let scope: SQL = filter.scope.map { " AND scope = \($0)" } ?? ""
        let after: SQL =
            filter.after.map {
                " AND (\(raw: filter.column), key_update_id) \(sign) (\($0.key), \($0.id))"
            } ?? ""
        return try fetchAll(
            """
            SELECT \(raw: KeyUpdateRecord.columns) FROM key_update
            WHERE org_id = \(filter.orgID) AND number = \(filter.number)\(scope)\(after)
            ORDER BY \(raw: filter.column) \(word), key_update_id \(word) LIMIT \(filter.limit)
            """)
    }

    /// The first key update of an incident by the time of writing, or nil.
    public func firstKeyUpdate(ofIncident number: Int, of orgID: String) throws -> KeyUpdateRecord? {
        try keyUpdates(KeyUpdateFilter(orgID: orgID, number: number, order: .createdTime, ascending: true, limit: 1))
            .first
    }

    /// The latest key update of an incident by the time of writing, or nil.
    public func lastKeyUpdate(ofIncident number: Int, of orgID: String) throws -> KeyUpdateRecord? {
        try keyUpdates(KeyUpdateFilter(orgID: orgID, number: number, order: .createdTime, ascending: false, limit: 1))
            .first
    }

    /// How many key updates an incident has.
    public func keyUpdateCount(ofIncident number: Int, of orgID: String) throws -> Int {
        let row = try rows(
            "SELECT count(*) AS total FROM key_update WHERE org_id = \(orgID) AND number = \(number)"
        ).first
        return try row?.get("total") ?? 0
    }
}

extension WriteTransaction {
    /// Stores a new key update.
    public func insert(_ update: KeyUpdateRecord) throws {
        try execute(
            """
            INSERT INTO key_update (\(raw: KeyUpdateRecord.columns))
            VALUES
              (\(update.orgID), \(update.number), \(update.keyUpdateID), \(update.title), \(update.content),
               \(update.contentType), \(update.statusID), \(update.severityID), \(update.scope), \(update.color),
               \(update.createdBy), \(update.modifiedBy), \(update.createdAt), \(update.modifiedAt))
            """)
    }

    /// Stores the changed fields of a key update.
    public func update(_ update: KeyUpdateRecord) throws {
        try execute(
            """
            UPDATE key_update
            SET title = \(update.title), content = \(update.content), content_type = \(update.contentType),
                status_id = \(update.statusID), severity_id = \(update.severityID), scope = \(update.scope),
                color = \(update.color), modified_by = \(update.modifiedBy), modified_at = \(update.modifiedAt)
            WHERE org_id = \(update.orgID) AND number = \(update.number) AND key_update_id = \(update.keyUpdateID)
            """)
    }

    /// Deletes a key update.
    public func delete(_ update: KeyUpdateRecord) throws {
        try execute(
            """
            DELETE FROM key_update
            WHERE org_id = \(update.orgID) AND number = \(update.number) AND key_update_id = \(update.keyUpdateID)
            """)
    }
}
