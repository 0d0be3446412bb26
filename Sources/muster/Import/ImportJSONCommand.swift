import ArgumentParser
import Foundation
import IncidentServer
import IncidentService
import IncidentStorage

struct ImportJSONCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Load what `muster export` wrote into an empty data folder or database.",
        discussion: """
            The file is checked to its end before anything is changed. Exports of older programs are brought up to \
            date. Nothing may serve the target meanwhile. If the import is interrupted, the same command begins it anew.

              muster import json muster-2026-01-31.jsonl --to ./other
              gunzip -c muster.jsonl.gz | muster import json - --to postgres://muster@db.example.com/muster
            """)

    @Argument(help: "The export; - for the input.")
    var file: String

    @OptionGroup var target: TargetOption

    @Option(help: .setting(.attachmentFolder, valueName: "folder"))
    var attachmentFolder: String?

    @Flag(help: "Check the file, and change nothing.")
    var dryRun = false

    func run() async throws {
        let place = try target.place
        let url = file == "-" ? nil : URL(fileURLWithPath: file).standardizedFileURL
        let files: any ImportedFiles =
            try await CopiedFiles.store(place, attachmentFolder).map { AttachmentImport(into: $0) } ?? NoFiles()
        let load = DatabaseImport(file: url, to: place, files: files)
        let bar = CopyBar()
        if dryRun {
            let rows = try await load.check { bar.show($0) }
            bar.end()
            return try Output.line("The export is whole: \(rows) rows. Nothing was changed.")
        }
        let summary = try await load.run { bar.show($0) }
        bar.end()
        try Output.line(
            """
            Loaded \(summary.incidents) incidents, \(summary.rows) rows, \(summary.files) files into \(place.name). \
            Counts and digests agree.
            """)
    }
}
