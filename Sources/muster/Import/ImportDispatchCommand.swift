import ArgumentParser
import Foundation
import IncidentService

struct ImportDispatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dispatch",
        abstract: "Carry over the incidents of Netflix Dispatch, from its tables as CSV or JSON.",
        discussion: """
            A file for each table, named as the table; only incident is needed. Pages of Dispatch's API do, too. \
            docs/import.md has the commands that write them, and what becomes of what. Run again, it brings what is new.

              muster import dispatch dump/*.csv --to ./data
            """)

    @Argument(help: "The files: incident.csv, participant.csv, event.csv, …")
    var files: [String]

    @Option(help: ArgumentHelp("What this source is called in the target.", valueName: "name"))
    var name = "dispatch"

    @OptionGroup var target: TargetOption

    @Flag(help: "Read the files, say what is in them, and change nothing.")
    var dryRun = false

    @OptionGroup var output: JSONOption

    private static let batchSize = 100

    func run() async throws {
        let dump = try DispatchDump(files: files.map { URL(fileURLWithPath: $0).standardizedFileURL })
        let (all, notes) = try dump.incidents()
        var report = notes
        if dryRun {
            report.incidents = all.count
            return try ImportOutput.showFound("The files have", report, asJSON: output.json)
        }
        let source = ImportSource(service: "dispatch", place: name)
        report.add(
            try await target.withDatabase { database in
                let imported = try await IncidentImport(into: database, from: source)
                let bar = ProgressBar(total: all.count)
                defer { bar.end() }
                var report = ImportReport()
                for start in stride(from: 0, to: all.count, by: Self.batchSize) {
                    let batch = Array(all[start...].prefix(Self.batchSize))
                    report.add(try await imported.store(batch))
                    bar.show(start + batch.count)
                }
                return report
            })
        try ImportOutput.show(report, asJSON: output.json)
    }
}
