public import IncidentAPI

/// A file that belongs to a timeline item. Its content is in the store of files, under its hash.
public struct AttachmentRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, attachment_id, number, item_id, user_id, file_name, content_type, file_type, bytes, sha512, \
        uploaded_at, deleted_at, thumbnail
        """
    }

    public var orgID: String
    /// `attachment-<24 hexadecimal digits>`; sorts by the time of the upload.
    public var attachmentID: String
    public var number: Int
    public var itemID: String
    public var userID: String
    public var fileName: String
    /// What the content is found to be, whatever the name says.
    public var contentType: String
    public var fileType: AttachmentFileType
    public var bytes: Int
    /// 128 hexadecimal digits.
    public var sha512: String
    public var uploadedAt: Timestamp
    public var deletedAt = Timestamp.unset
    public var thumbnail = ThumbnailState.none

    public init(
        orgID: String, attachmentID: String, number: Int, itemID: String, userID: String, fileName: String,
        contentType: String, fileType: AttachmentFileType, bytes: Int, sha512: String, uploadedAt: Timestamp
    ) {
        self.orgID = orgID
        self.attachmentID = attachmentID
        self.number = number
        self.itemID = itemID
        self.userID = userID
        self.fileName = fileName
        self.contentType = contentType
        self.fileType = fileType
        self.bytes = bytes
        self.sha512 = sha512
        self.uploadedAt = uploadedAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        attachmentID = try row.get("attachment_id")
        number = try row.get("number")
        itemID = try row.get("item_id")
        userID = try row.get("user_id")
        fileName = try row.get("file_name")
        contentType = try row.get("content_type")
        fileType = try row.get("file_type")
        bytes = try row.get("bytes")
        sha512 = try row.get("sha512")
        uploadedAt = try row.get("uploaded_at")
        deletedAt = try row.get("deleted_at")
        thumbnail = try row.get("thumbnail")
    }
}

/// Whether there is a small picture of a file.
public enum ThumbnailState: String, Sendable, SQLConvertible {
    /// None, and none will be made.
    case none
    /// It is to be made.
    case wanted
    case made
}

extension AttachmentFileType: SQLConvertible {}

extension Reading {
    /// The file with this id, deleted or not, or nil.
    public func attachment(_ attachmentID: String, of orgID: String) throws -> AttachmentRecord? {
        try fetchOne(
            """
            SELECT \(raw: AttachmentRecord.columns) FROM attachment
            WHERE org_id = \(orgID) AND attachment_id = \(attachmentID)
            """)
    }

    /// The files of some incidents that are not deleted, each incident's in the order of their upload.
    public func attachments(ofIncidents numbers: [Int], of orgID: String) throws -> [AttachmentRecord] {
        numbers.isEmpty ? [] : try fetchAll(AttachmentRecord.query(ofIncidents: numbers, of: orgID))
    }

    /// The files of some timeline items that are not deleted, each item's in the order of their upload.
    public func attachments(of items: [ActivityRecord], in orgID: String) throws -> [AttachmentRecord] {
        guard !items.isEmpty else { return [] }
        return try fetchAll(
            """
            SELECT \(raw: AttachmentRecord.columns) FROM attachment
            WHERE org_id = \(orgID) AND number IN \(list: Array(Set(items.map(\.number))))
              AND item_id IN \(list: items.map(\.itemID)) AND deleted_at < 0
            ORDER BY number, attachment_id
            """)
    }

    /// How many files an incident has that are not deleted, and their bytes.
    public func attachmentTotals(ofIncident number: Int, of orgID: String) throws -> (count: Int, bytes: Int) {
        // PostgreSQL sums whole numbers to another type.
        let sizes = try rows(
            "SELECT bytes FROM attachment WHERE org_id = \(orgID) AND number = \(number) AND deleted_at < 0"
        ).map { try $0.get("bytes", as: Int.self) }
        return (sizes.count, sizes.reduce(0, +))
    }

    /// Those of some hashes whose content must be kept: a file has it that is not deleted, or was after `time`.
    public func hashesInUse(among hashes: [String], orDeletedAfter time: Timestamp) throws -> Set<String> {
        guard !hashes.isEmpty else { return [] }
        return Set(
            try rows(
                """
                SELECT DISTINCT sha512 FROM attachment
                WHERE sha512 IN \(list: hashes) AND (deleted_at < 0 OR deleted_at > \(time))
                """
            ).map { try $0.get("sha512", as: String.self) })
    }

    /// Contents of files that are not deleted, or were after `time`, with their sizes: those after `hash`, in order.
    public func storedContents(
        after hash: String, limit: Int, orDeletedAfter time: Timestamp = .latest
    ) throws -> [(sha512: String, bytes: Int)] {
        try rows(
            """
            SELECT DISTINCT sha512, bytes FROM attachment
            WHERE sha512 > \(hash) AND (deleted_at < 0 OR deleted_at > \(time)) ORDER BY sha512 LIMIT \(limit)
            """
        ).map { (try $0.get("sha512"), try $0.get("bytes")) }
    }

    /// The oldest files whose small pictures are still to be made.
    public func attachmentsWantingThumbnails(limit: Int) throws -> [AttachmentRecord] {
        try fetchAll(
            """
            SELECT \(raw: AttachmentRecord.columns) FROM attachment
            WHERE thumbnail = 'wanted' ORDER BY uploaded_at LIMIT \(limit)
            """)
    }
}

extension AttachmentRecord {
    /// The file as it is once it was deleted.
    public func deleted(at now: Timestamp) -> AttachmentRecord {
        var file = self
        file.deletedAt = now
        file.thumbnail = .none
        return file
    }

    static func query(ofIncidents numbers: [Int], of orgID: String) -> SQL {
        """
        SELECT \(raw: AttachmentRecord.columns) FROM attachment
        WHERE org_id = \(orgID) AND number IN \(list: numbers) AND deleted_at < 0 ORDER BY number, attachment_id
        """
    }
}

extension WriteTransaction {
    /// Stores a new file.
    public func insert(_ file: AttachmentRecord) throws {
        try execute(
            """
            INSERT INTO attachment (\(raw: AttachmentRecord.columns))
            VALUES
              (\(file.orgID), \(file.attachmentID), \(file.number), \(file.itemID), \(file.userID), \(file.fileName),
               \(file.contentType), \(file.fileType), \(file.bytes), \(file.sha512), \(file.uploadedAt),
               \(file.deletedAt), \(file.thumbnail))
            """)
    }

    /// Notes that a file was deleted. Its content goes later, unless another file has the same.
    public func markDeleted(_ file: AttachmentRecord, at now: Timestamp) throws {
        try execute(
            """
            UPDATE attachment SET deleted_at = \(now), thumbnail = 'none'
            WHERE org_id = \(file.orgID) AND attachment_id = \(file.attachmentID)
            """)
    }

    /// Notes that all files of an incident were deleted, as the incident was.
    public func markAttachmentsDeleted(ofIncident number: Int, of orgID: String, at now: Timestamp) throws {
        try execute(
            """
            UPDATE attachment SET deleted_at = \(now), thumbnail = 'none'
            WHERE org_id = \(orgID) AND number = \(number) AND deleted_at < 0
            """)
    }

    /// Notes what came of the small picture of a file.
    public func note(_ state: ThumbnailState, of file: AttachmentRecord) throws {
        try execute(
            """
            UPDATE attachment SET thumbnail = \(state)
            WHERE org_id = \(file.orgID) AND attachment_id = \(file.attachmentID) AND thumbnail = 'wanted'
            """)
    }
}
