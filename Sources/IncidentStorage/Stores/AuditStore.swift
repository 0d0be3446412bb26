import Crypto
import Foundation
public import IncidentAPI

/// What is to be recorded of one change.
public struct AuditEntry: Sendable {
    /// The user who acts; `""` for the command line.
    public var actorID: String
    public var actorName: String
    /// The method, or the command such as `token.create`.
    public var action: String
    /// The incident that was changed; 0 for none.
    public var number: Int
    /// What changed, as a JSON object.
    public var detail: String

    public init(actorID: String, actorName: String, action: String, number: Int = 0, detail: String) {
        self.actorID = actorID
        self.actorName = actorName
        self.action = action
        self.number = number
        self.detail = detail
    }
}

/// One record of the audit log. Each holds the hash of the one before, so that a change of any shows.
public struct AuditRecord: Record, Equatable {
    public static var columns: StaticString {
        "org_id, sequence, recorded_at, actor_id, actor_name, action, number, detail, previous_hash, hash"
    }

    /// What the first record of an organisation holds for the hash of the one before.
    public static let firstPreviousHash = String(repeating: "0", count: 64)

    public var orgID: String
    /// Counts from 1 without gaps.
    public var sequence: Int
    public var recordedAt: Timestamp
    public var actorID: String
    public var actorName: String
    public var action: String
    public var number: Int
    public var detail: String
    public var previousHash: String
    /// SHA-256 of all the above, in hexadecimal.
    public var hash: String

    public init(_ entry: AuditEntry, after organization: OrganizationRecord, at time: Timestamp) {
        orgID = organization.orgID
        sequence = organization.auditSequence + 1
        recordedAt = time
        actorID = entry.actorID
        actorName = entry.actorName
        action = entry.action
        number = entry.number
        detail = entry.detail
        previousHash = organization.auditHead
        hash = ""
        hash = computedHash
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        sequence = try row.get("sequence")
        recordedAt = try row.get("recorded_at")
        actorID = try row.get("actor_id")
        actorName = try row.get("actor_name")
        action = try row.get("action")
        number = try row.get("number")
        detail = try row.get("detail")
        previousHash = try row.get("previous_hash")
        hash = try row.get("hash")
    }

    /// The hash that the record's content has. Lengths stand before texts, so that no two contents look alike.
    public var computedHash: String {
        let parts = [
            previousHash, orgID, "\(sequence)", "\(recordedAt.microseconds)", actorID, actorName, action, "\(number)",
            detail,
        ]
        var content: [UInt8] = []
        content.reserveCapacity(detail.utf8.count + 512)
        for part in parts {
            content.append(contentsOf: "\(part.utf8.count):".utf8)
            content.append(contentsOf: part.utf8)
        }
        return SHA256.hash(data: content).hexadecimal
    }
}

extension Reading {
    /// Audit records in order, from `sequence` on, at most `limit`.
    public func auditRecords(of orgID: String, from sequence: Int, limit: Int) throws -> [AuditRecord] {
        try fetchAll(
            """
            SELECT \(raw: AuditRecord.columns) FROM audit
            WHERE org_id = \(orgID) AND sequence >= \(sequence) ORDER BY sequence LIMIT \(limit)
            """)
    }

    /// Audit records of one incident in order, from `sequence` on, at most `limit`.
    public func auditRecords(
        of orgID: String, incident number: Int, from sequence: Int, limit: Int
    ) throws -> [AuditRecord] {
        try fetchAll(
            """
            SELECT \(raw: AuditRecord.columns) FROM audit
            WHERE org_id = \(orgID) AND number = \(number) AND sequence >= \(sequence)
            ORDER BY sequence LIMIT \(limit)
            """)
    }

    /// Why the audit log of an organisation is not the one that was written; nil when each record's hash is right,
    /// each holds the hash of the one before, and the last is the organisation's head.
    public func auditChainFault(of orgID: String) throws -> String? {
        var chain = AuditChain()
        while true {
            let records = try auditRecords(of: orgID, from: chain.nextSequence, limit: 1000)
            if let fault = chain.follow(records) { return fault }
            if records.isEmpty { break }
        }
        return try chain.fault(endingAt: requireOrganization(orgID))
    }
}

extension WriteTransaction {
    /// Appends a record, and moves the head that `organization` holds. The caller stores `organization`.
    public func appendAudit(_ entry: AuditEntry, to organization: inout OrganizationRecord, at time: Timestamp) throws {
        let record = AuditRecord(entry, after: organization, at: time)
        try execute(
            """
            INSERT INTO audit (\(raw: AuditRecord.columns))
            VALUES
              (\(record.orgID), \(record.sequence), \(record.recordedAt), \(record.actorID), \(record.actorName),
               \(record.action), \(record.number), \(record.detail), \(record.previousHash), \(record.hash))
            """)
        organization.auditSequence = record.sequence
        organization.auditHead = record.hash
    }

    /// Appends a record to the log of an organisation whose row nobody else in this transaction holds.
    public func appendAudit(_ entry: AuditEntry, of orgID: String, at time: Timestamp) throws {
        var organization = try requireOrganization(orgID)
        try appendAudit(entry, to: &organization, at: time)
        try update(organization)
    }
}
