import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// Files as the API shows them, in the order of `records`.
    func present(_ records: [AttachmentRecord], of orgID: String, now: Timestamp) throws -> [Attachment] {
        guard !records.isEmpty else { return [] }
        let links = try fileLinks(of: orgID)
        return records.map { $0.wire(links, now: now) }
    }

    /// What makes links to files; nil while there never was one.
    func fileLinks(of orgID: String) throws -> FileLinks? {
        try signingKey(FileLinks.keyName, of: orgID).map { FileLinks(secret: $0, orgID: orgID) }
    }

    /// One file as the API shows it.
    func present(_ record: AttachmentRecord, now: Timestamp) throws -> Attachment {
        try present([record], of: record.orgID, now: now).first ?? Attachment()
    }
}

extension AttachmentRecord {
    func wire(_ links: FileLinks?, now: Timestamp) -> Attachment {
        .with {
            $0.attachmentID = attachmentID
            $0.fileName = fileName
            $0.attachedByUserID = userID
            $0.path = FileKey.content(sha512).path
            $0.uploadTime = uploadedAt
            $0.deletedTime = deletedAt
            $0.contentType = contentType
            $0.fileType = fileType
            $0.ext = FileName.ext(of: fileName)
            $0.contentLength = bytes
            $0.displayType = FileContent.isShown(contentType) ? .embed : .list
            $0.sHA512 = sha512
            guard !deletedAt.isSet else { return }
            $0.downloadURL = links?.path(to: attachmentID, .download, now: now) ?? ""
            guard thumbnail == .made, let links else { return }
            $0.hasThumbnail = true
            $0.thumbnailURL = links.path(to: attachmentID, .thumbnail, now: now)
        }
    }
}
