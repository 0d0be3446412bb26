public import IncidentAPI
import IncidentStorage

/// One record of the audit log as a list shows it.
public struct AuditSummary: Codable, Equatable, Sendable {
    /// Counts from 1 without gaps.
    public var sequence: Int
    public var time: Timestamp
    /// `""` for the command line.
    public var actorID: String
    public var actorName: String
    /// The method, or the command such as `token.create`.
    public var action: String
    /// `""` when it is about no incident.
    public var incidentID: String
    /// What changed.
    public var detail: JSONValue
    /// Of this record and, by it, of all before.
    public var hash: String

    init(_ record: AuditRecord) throws {
        sequence = record.sequence
        time = record.recordedAt
        actorID = record.actorID
        actorName = record.actorName
        action = record.action
        incidentID = record.number == 0 ? "" : String(record.number)
        detail = .object(try JSONText.object(record.detail))
        hash = record.hash
    }
}

/// Reads a stretch of the audit log, oldest first. A whole read is made of many, none of which takes long.
public enum ListAudit: AdministrationOperation {
    public static let name = "audit.list"

    public struct Request: Codable, Sendable {
        /// The first sequence to read: 1, or the answer's `nextSequence`.
        public var fromSequence: Int
        /// Records before this moment are left out; unset for all.
        public var since: Timestamp
        /// `""` for records about any incident and about none.
        public var incidentID: String

        public init(fromSequence: Int = 1, since: Timestamp = .unset, incidentID: String = "") {
            self.fromSequence = fromSequence
            self.since = since
            self.incidentID = incidentID
        }
    }

    public struct Response: Codable, Sendable {
        /// Those of the stretch that were asked for; it may be empty while there is more to read.
        public var records: [AuditSummary]
        /// Where to read on; nil at the end.
        public var nextSequence: Int?
    }

    private static let stretch = 1000

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let number = try request.incidentID.isEmpty ? nil : incidentNumber(request.incidentID)
        let orgID = administration.orgID
        let from = request.fromSequence
        let records = try await administration.database.read { tx in
            guard let number else { return try tx.auditRecords(of: orgID, from: from, limit: stretch) }
            return try tx.auditRecords(of: orgID, incident: number, from: from, limit: stretch)
        }
        let isEnd = records.count < stretch
        return Response(
            records: try records.filter { $0.recordedAt >= request.since }.map { try AuditSummary($0) },
            nextSequence: isEnd ? nil : records.last.map { $0.sequence + 1 })
    }

    private static func incidentNumber(_ text: String) throws(APIError) -> Int {
        guard let number = Int(text), number > 0 else { throw .invalid("incident", "must be a number such as 12") }
        return number
    }
}
