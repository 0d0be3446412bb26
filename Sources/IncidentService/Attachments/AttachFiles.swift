import Foundation
import IncidentAPI
public import IncidentCore
public import IncidentStorage

/// The files that a caller sends to an incident.
public struct FileUpload: Sendable {
    /// One that has come in whole.
    public struct File: Sendable {
        public var name: String
        public var content: FileContent
        public var bytes: Int
        public var sha512: String
        /// Whether a small picture can be made of it.
        public var wantsThumbnail: Bool

        public init(name: String, content: FileContent, bytes: Int, sha512: String, wantsThumbnail: Bool) {
            self.name = name
            self.content = content
            self.bytes = bytes
            self.sha512 = sha512
            self.wantsThumbnail = wantsThumbnail
        }

        /// What has come in.
        ///
        /// - Parameter name: gives the file a name that is checked, by what its content is.
        public init(_ file: IncomingFile.Finished, name: (FileContent) throws -> String) rethrows {
            let content = FileContent(head: file.head)
            let size = ImageSize(head: file.head, contentType: content.contentType)
            self.init(
                name: try name(content), content: content, bytes: file.bytes, sha512: file.sha512,
                wantsThumbnail: size.map { $0.pixels <= Thumbnails.mostPixels } ?? false)
        }
    }

    public var incidentID: String
    /// The note that they belong to; `""` for an item of their own.
    public var activityItemID: String
    public var files: [File] = []

    public init(incidentID: String, activityItemID: String) {
        self.incidentID = incidentID
        self.activityItemID = activityItemID
    }

    /// The upload as a text: a repeated one is the same when this is.
    func fingerprint() throws -> Data {
        let files = files.map { file -> JSONValue in
            .object(["fileName": .string(file.name), "sha512": .string(file.sha512)])
        }
        return Data(
            try JSONText.of(
                .object([
                    "incidentID": .string(incidentID), "activityItemID": .string(activityItemID),
                    "files": .array(files),
                ])
            ).utf8)
    }
}

/// What an upload or a deletion answers.
struct AttachmentAnswer: WireObject {
    /// The file, of several the first.
    var attachment = Attachment()
    /// All of them.
    var attachments: [Attachment] = []
}

enum AttachmentLimits {
    /// Files of one incident.
    static let count = 1000
    /// Bytes of all of them.
    static let bytes = 20 << 30
}

extension Reading {
    /// Refuses files that an incident has no room for.
    func requireRoom(forFiles count: Int, bytes: Int, in incident: IncidentRecord) throws {
        let totals = try attachmentTotals(ofIncident: incident.number, of: incident.orgID)
        guard totals.count + count <= AttachmentLimits.count else {
            throw APIError(
                .conflict,
                "Incident \(incident.incidentID) has \(totals.count) files; it can have at most \(AttachmentLimits.count)."
            )
        }
        guard totals.bytes + bytes <= AttachmentLimits.bytes else {
            throw APIError(.conflict, "The files of incident \(incident.incidentID) would have over 20 GiB in all.")
        }
    }
}

extension WriteTransaction {
    /// Stores new files, and what signs the links to them.
    ///
    /// - Throws: `common.unavailable` when the store is just losing an old content that is one of theirs.
    func insert(_ files: [AttachmentRecord], of orgID: String, at now: Timestamp) throws {
        if try isBeingRemoved(anyOf: files.map(\.sha512), of: orgID, at: now) {
            throw APIError(
                .unavailable, "An old copy of this very file is being removed at this moment.",
                hint: "Send the file again.", retryAfterSeconds: 5)
        }
        if !files.isEmpty, try signingKey(FileLinks.keyName, of: orgID) == nil {
            try insertSigningKey(FileLinks.keyName, secret: FileLinks.newSecret(), of: orgID, at: now)
        }
        for file in files { try insert(file) }
    }
}

extension CommandContext {
    /// Stores the files of an upload, whose contents are in the store, with all that a change leaves.
    func attach(_ upload: FileUpload) throws -> AttachmentAnswer {
        var incident = try requireIncident(upload.incidentID)
        let note =
            upload.activityItemID.isEmpty ? nil : try tx.requireNote(upload.activityItemID, of: incident)
        let bytes = upload.files.map(\.bytes).reduce(0, +)
        try tx.requireRoom(forFiles: upload.files.count, bytes: bytes, in: incident)

        let itemID = note?.itemID ?? newID("activity")
        let records = upload.files.map { file in
            var record = AttachmentRecord(
                orgID: incident.orgID, attachmentID: newID("attachment"), number: incident.number, itemID: itemID,
                userID: caller.user.userID, fileName: file.name, contentType: file.content.contentType,
                fileType: file.content.fileType, bytes: file.bytes, sha512: file.sha512, uploadedAt: now)
            if file.wantsThumbnail { record.thumbnail = .wanted }
            return record
        }
        if note == nil { try tx.insert(item(itemID, telling: records, of: incident)) }
        try tx.insert(records, of: incident.orgID, at: now)
        try touch(
            &incident,
            IncidentChange(
                entries: [], events: [.addedActivity], detail: ["attached": .array(records.map(\.auditDetail))]))
        let shown = try tx.present(records, of: incident.orgID, now: now)
        return .with {
            $0.attachment = shown.first ?? Attachment()
            $0.attachments = shown
        }
    }

    /// Takes a file from its incident. Its content goes later.
    func delete(_ attachmentID: String) throws -> AttachmentAnswer {
        let (stored, found) = try tx.requireAttachment(attachmentID, visibleTo: caller)
        var incident = found
        try requireVersion(of: incident)
        try tx.markDeleted(stored, at: now)
        let file = stored.deleted(at: now)
        let entry = TimelineEntry(.incidentUpdated, "Deleted the file “\(file.fileName)”.", file.fieldValues)
        try touch(
            &incident,
            IncidentChange(entries: [entry], events: [.addedActivity], detail: ["deleted": file.auditDetail]))
        let shown = try tx.present(file, now: now)
        return .with {
            $0.attachment = shown
            $0.attachments = [shown]
        }
    }

    /// The timeline item of an upload of its own.
    private func item(
        _ itemID: String, telling files: [AttachmentRecord], of incident: IncidentRecord
    ) throws -> ActivityRecord {
        let names = files.map { "“\($0.fileName)”" }.joined(separator: ", ")
        var item = ActivityRecord(
            orgID: incident.orgID, number: incident.number, itemID: itemID, kind: .contextAttached,
            userID: caller.user.userID, body: "Attached the \(files.count == 1 ? "file" : "files") \(names).",
            createdAt: now)
        item.fieldValues = try JSONText.of(.object(["files": .array(files.map { .object($0.fieldValues) })]))
        return item
    }
}

extension Reading {
    /// A file that is not deleted, and its incident, or the refusal `common.not_found`; the same when `caller` may not
    /// see the incident.
    func requireAttachment(
        _ attachmentID: String, visibleTo caller: Caller
    ) throws -> (AttachmentRecord, IncidentRecord) {
        guard let file = try attachment(attachmentID, of: caller.orgID), !file.deletedAt.isSet,
            let incident = try incidentRecord(file.number, of: caller.orgID), try isVisible(incident, to: caller)
        else { throw APIError.noAttachment(attachmentID) }
        return (file, incident)
    }
}

extension APIError {
    static func noAttachment(_ attachmentID: String) -> APIError {
        APIError(.notFound, "There is no attachment \(attachmentID.prefix(64)).")
    }
}

extension AttachmentRecord {
    fileprivate var fieldValues: [String: JSONValue] {
        [
            "attachmentID": .string(attachmentID), "fileName": .string(fileName),
            "contentType": .string(contentType), "contentLength": .integer(Int64(bytes)),
        ]
    }

    var auditDetail: JSONValue {
        var values = fieldValues
        values["activityItemID"] = .string(itemID)
        values["sHA512"] = .string(sha512)
        return .object(values)
    }
}
