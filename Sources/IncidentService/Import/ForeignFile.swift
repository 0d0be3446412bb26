public import IncidentAPI

/// A file of a timeline item of another service, whose content is in the store of files here.
public struct ForeignFile: Sendable {
    /// Its ID in the source; `""` where it has none.
    public var id: String
    public var person: ForeignPerson
    public var uploadedAt: Timestamp
    public var upload: FileUpload.File

    public init(id: String, person: ForeignPerson, uploadedAt: Timestamp, upload: FileUpload.File) {
        self.id = id
        self.person = person
        self.uploadedAt = uploadedAt
        self.upload = upload
    }
}

/// The names that a file of a source can have here.
struct ForeignFileID {
    /// The source's own, where it has the form of ours: timelines name files by it.
    let own: String?
    /// One that the same file always gets, which sorts by the time of the upload as ours do.
    let made: String

    init(_ id: String, uploadedAt: Timestamp, of incidentID: String, _ source: ImportSource) {
        own = id.wholeMatch(of: /attachment-[0-9a-f]{24}/) == nil ? nil : id
        let time = String(UInt64(max(0, uploadedAt.microseconds)), radix: 16)
        let digest = source.digest("file/\(incidentID)/\(id)")
        made = "attachment-" + String(repeating: "0", count: max(0, 14 - time.utf8.count)) + time + digest.prefix(10)
    }
}
