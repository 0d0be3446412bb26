import ArgumentParser
import IncidentCore
import IncidentServer
import IncidentStorage

/// The options that say how the files of a source are brought.
struct ImportedFilesOption: ParsableArguments {
    @Option(help: .setting(.attachmentFolder, valueName: "folder"))
    var attachmentFolder: String?

    @Option(help: .setting(.attachmentLimit, valueName: "size"))
    var attachmentLimit: String?

    @Option(
        help: ArgumentHelp(
            "Addresses beside public ones that files may be fetched from, where they are not at the source itself.",
            valueName: "cidr"))
    var attachmentAllow: [String] = []

    @Option(help: ArgumentHelp("How long one file may take, with all attempts.", valueName: "seconds"))
    var attachmentSeconds = 600

    @Flag(help: "Bring the files, too, that earlier runs left out.")
    var missingFiles = false

    func validate() throws {
        guard (1...86_400).contains(attachmentSeconds) else {
            throw ValidationError("--attachment-seconds must be from 1 to 86400.")
        }
        _ = try ranges
        do { _ = try FilePlace.limit(attachmentLimit) } catch { throw ValidationError("\(error)") }
    }

    private var ranges: [AddressRange] {
        get throws {
            try attachmentAllow.flatMap { $0.split(separator: ",") }.map { text in
                guard let range = AddressRange(String(text)) else {
                    throw ValidationError("--attachment-allow must be addresses such as 10.0.0.0/8, not \(text).")
                }
                return range
            }
        }
    }

    /// - Parameter isDry: whether nothing is to be made ready.
    func files(
        of source: GrafanaSource, into place: DatabaseCopy.Place, isDry: Bool = false
    ) async throws -> GrafanaFiles {
        let store = try await CopiedFiles.store(place, attachmentFolder)
        if !isDry { try await store?.prepare() }
        let fetcher = try FileFetcher(
            source,
            FileFetcher.Limits(
                bytes: FilePlace.limit(attachmentLimit), time: .seconds(attachmentSeconds),
                policy: AddressPolicy(allowed: ranges)))
        return GrafanaFiles(source: source, fetcher: fetcher, store: store)
    }
}
