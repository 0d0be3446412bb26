import IncidentAPI
import IncidentStorage

extension Reading {
    /// Timeline items as the API shows them, in the order of `records`.
    func present(_ records: [ActivityRecord], of orgID: String, now: Timestamp) throws -> [ActivityItem] {
        let files = try attachments(of: records, in: orgID)
        return try present(records, of: orgID, files, now: now)
    }

    /// Timeline items with the files that they are known to have.
    func present(
        _ records: [ActivityRecord], of orgID: String, _ files: [AttachmentRecord], now: Timestamp
    ) throws -> [ActivityItem] {
        let shown = try present(files, of: orgID, now: now)
        let attachments = Dictionary(grouping: zip(files, shown), by: \.0.itemID).mapValues { $0.map(\.1) }
        let userIDs = Set(records.flatMap { [$0.userID, $0.subjectID] }).subtracting([""])
        let users = try userPreviews(userIDs, of: orgID)
        return try records.map { record in
            try .with {
                $0.activityItemID = record.itemID
                $0.incidentID = String(record.number)
                $0.user = users[record.userID] ?? .with { $0.userID = record.userID }
                $0.subjectUser = users[record.subjectID] ?? .with { $0.userID = record.subjectID }
                $0.createdTime = record.createdAt
                $0.eventTime = record.eventAt
                $0.activityKind = record.kind
                $0.body = record.body
                $0.url = record.url
                $0.tags = record.tags
                $0.immutable = record.immutable
                $0.fieldValues = try JSONText.object(record.fieldValues)
                $0.attachments = attachments[record.itemID] ?? []
                $0.relevance = record.relevance
            }
        }
    }

    /// One item as the API shows it.
    func present(_ record: ActivityRecord, now: Timestamp) throws -> ActivityItem {
        try present([record], of: record.orgID, now: now).first ?? ActivityItem()
    }

    /// A new item as the API shows it: it has no files.
    func present(new record: ActivityRecord, now: Timestamp) throws -> ActivityItem {
        try present([record], of: record.orgID, [], now: now).first ?? ActivityItem()
    }
}
