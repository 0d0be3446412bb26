import Foundation
import IncidentAPI
import IncidentClient
import IncidentCore
import IncidentService
import IncidentStorage

/// Brings the files of timelines from a source into the target's store.
struct GrafanaFiles: Sendable {
    let source: GrafanaSource
    let fetcher: FileFetcher
    /// Nil where the target has no place for files.
    let store: (any FileStore)?

    /// The files of an item, whose contents are in the store then. The report names those that could not be brought.
    func bring(
        _ item: ActivityItem, _ report: inout ImportReport, person: (_ userID: String) -> ForeignPerson
    ) async throws -> [ForeignFile] {
        let files = item.files
        guard let store else {
            Self.noteNoStore(files.count, &report)
            return []
        }
        var brought: [ForeignFile] = []
        for file in files {
            do {
                let content = try await fetch(file, of: item, into: store)
                try await store.keep(content.url, as: .content(content.sha512))
                brought.append(
                    ForeignFile(
                        id: file.attachmentID, person: person(file.attachedByUserID), uploadedAt: file.uploadTime,
                        upload: FileUpload.File(content) { FileName.cleaned(Self.name(of: file), else: $0.ext) }))
            } catch let failure as FetchFailure {
                let name = FileName.cleaned(Self.name(of: file), else: "")
                report.note("The file “\(name)” of incident \(item.incidentID) was left out: \(failure.reason).")
            }
        }
        return brought
    }

    static func noteNoStore(_ count: Int, _ report: inout ImportReport) {
        report.note(
            """
            A file was left out: this database has no place for files. Name the folder that its servers share with \
            --attachment-folder, or set attachment-store, and run the same again with --missing-files.
            """, count: count)
    }

    private func fetch(
        _ file: IncidentAPI.Attachment, of item: ActivityItem, into store: any FileStore
    ) async throws -> IncomingFile.Finished {
        var first: FetchFailure?
        for address in addresses(of: file, in: item) {
            do {
                let content = try await fetcher.fetch(address, into: store.incoming)
                guard content.bytes > 0 else { throw FetchFailure("it is empty") }
                let isOther =
                    FileKey.isHash(file.sHA512) && content.sha512 != file.sHA512
                    || file.contentLength > 0 && content.bytes != file.contentLength
                guard !isOther else { throw FetchFailure("what came is another content than the source says") }
                return content
            } catch let failure as FetchFailure {
                first = first ?? failure
            }
        }
        if let first { throw first }
        throw FetchFailure(
            file.attachmentErr.isEmpty
                ? "the source names no address for it" : "the source has not got it (\(file.attachmentErr))")
    }

    /// Where a file may be had. What an item links to beside its files is no file.
    private func addresses(of file: IncidentAPI.Attachment, in item: ActivityItem) -> [URL] {
        var texts = [file.downloadURL, file.sourceURL]
        if texts == ["", ""], item.activityKind == .contextAttached, item.attachments.count == 1 { texts = [item.url] }
        return texts.filter { !$0.isEmpty }.compactMap { text in
            let isPath = text.hasPrefix("/") && !text.hasPrefix("//")
            let whole = isPath ? source.address.url(ofPath: text) : text
            return URL(string: whole, relativeTo: URL(string: source.address.root))?.absoluteURL
        }
    }

    private static func name(of file: IncidentAPI.Attachment) -> String {
        let given = [file.fileName, file.path, URL(string: file.sourceURL)?.lastPathComponent ?? ""]
        return given.first { !$0.isEmpty } ?? ""
    }
}

extension ActivityItem {
    /// The files that are not deleted.
    var files: [IncidentAPI.Attachment] { attachments.filter { !$0.deletedTime.isSet } }
}
