public import IncidentAPI

/// An answer that was given to a call with an idempotency key.
public struct IdempotencyRecord: Record {
    public static var columns: StaticString {
        "org_id, token_id, idempotency_key, method, body_hash, answer, etag, created_at, number"
    }

    public var orgID: String
    public var tokenID: String
    public var key: String
    public var method: String
    /// SHA-256 of the request's body, in hexadecimal.
    public var bodyHash: String
    /// The answer's JSON, byte for byte.
    public var answer: String
    /// The incident's version that the answer's `ETag` named; `""` for none.
    public var etag: String
    public var createdAt: Timestamp
    /// The incident that the answer is about; 0 for none.
    public var number: Int

    public init(
        orgID: String, tokenID: String, key: String, method: String, bodyHash: String, answer: String, etag: String,
        createdAt: Timestamp, number: Int = 0
    ) {
        self.orgID = orgID
        self.tokenID = tokenID
        self.key = key
        self.method = method
        self.bodyHash = bodyHash
        self.answer = answer
        self.etag = etag
        self.createdAt = createdAt
        self.number = number
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        tokenID = try row.get("token_id")
        key = try row.get("idempotency_key")
        method = try row.get("method")
        bodyHash = try row.get("body_hash")
        answer = try row.get("answer")
        etag = try row.get("etag")
        createdAt = try row.get("created_at")
        number = try row.get("number")
    }
}

extension Reading {
    /// The record of a token's key, or nil.
    public func idempotencyRecord(_ key: String, token: String, of orgID: String) throws -> IdempotencyRecord? {
        try fetchOne(
            """
            SELECT \(raw: IdempotencyRecord.columns) FROM idempotency
            WHERE org_id = \(orgID) AND token_id = \(token) AND idempotency_key = \(key)
            """)
    }
}

extension WriteTransaction {
    /// Stores the answer to a call, in place of an outlived one of the same key.
    public func replace(_ record: IdempotencyRecord) throws {
        try execute(
            """
            INSERT INTO idempotency (\(raw: IdempotencyRecord.columns))
            VALUES
              (\(record.orgID), \(record.tokenID), \(record.key), \(record.method), \(record.bodyHash),
               \(record.answer), \(record.etag), \(record.createdAt), \(record.number))
            ON CONFLICT (org_id, token_id, idempotency_key) DO UPDATE
            SET method = excluded.method, body_hash = excluded.body_hash, answer = excluded.answer,
                etag = excluded.etag, created_at = excluded.created_at, number = excluded.number
            """)
    }
}
