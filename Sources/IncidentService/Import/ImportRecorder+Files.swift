import IncidentAPI
import IncidentCore
import IncidentStorage

extension ImportRecorder {
    /// The files of timeline items that are not there yet.
    ///
    /// - Parameter items: the IDs here of the items of `foreign`, in their order.
    static func files(
        _ foreign: ForeignIncident, _ items: [String], _ incident: IncidentRecord, _ words: inout ImportWords
    ) throws -> [AttachmentRecord] {
        guard foreign.items.contains(where: { !$0.files.isEmpty }) else { return [] }
        var records: [AttachmentRecord] = []
        let before = try words.tx.attachmentTotals(ofIncident: incident.number, of: incident.orgID)
        var (count, bytes) = (before.count, before.bytes)
        for (item, itemID) in zip(foreign.items, items) {
            for file in item.files {
                let id = ForeignFileID(
                    file.id, uploadedAt: file.uploadedAt, of: foreign.sourceID, words.source)
                guard let attachmentID = try words.freeFileID(id, incident, besides: records) else { continue }
                (count, bytes) = (count + 1, bytes + file.upload.bytes)
                guard count <= AttachmentLimits.count, bytes <= AttachmentLimits.bytes else {
                    words.report.note("A file of incident \(foreign.sourceID) was left out: it has as many as may be.")
                    continue
                }
                var record = AttachmentRecord(
                    orgID: incident.orgID, attachmentID: attachmentID, number: incident.number, itemID: itemID,
                    userID: try words.member(file.person)?.userID ?? "", fileName: file.upload.name,
                    contentType: file.upload.content.contentType, fileType: file.upload.content.fileType,
                    bytes: file.upload.bytes, sha512: file.upload.sha512,
                    uploadedAt: file.uploadedAt.isSet ? file.uploadedAt : incident.createdAt)
                if file.upload.wantsThumbnail { record.thumbnail = .wanted }
                records.append(record)
            }
        }
        return records
    }
}

extension ImportWords {
    /// The name that a file gets; nil when it is there already, deleted or not.
    fileprivate func freeFileID(
        _ id: ForeignFileID, _ incident: IncidentRecord, besides others: [AttachmentRecord]
    ) throws -> String? {
        for name in [id.own, id.made].compactMap(\.self) {
            if others.contains(where: { $0.attachmentID == name }) { continue }
            guard let known = try tx.attachment(name, of: orgID) else { return name }
            // Of another incident: the source was made of a copy of this organisation.
            if known.number == incident.number { return nil }
        }
        return "attachment-\(environment.newHexID())"
    }
}
