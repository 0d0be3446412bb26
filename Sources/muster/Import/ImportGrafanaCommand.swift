import ArgumentParser
import IncidentClient
import IncidentService

struct ImportGrafanaCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grafana-incident",
        abstract: "Carry over all incidents of Grafana Incident, or of another Muster, through its API.",
        discussion: """
            Incidents with their times, people, labels, fields, roles, tasks, key updates, timelines and files; \
            docs/import.md says what is not carried over. Numbers are kept where no other incidents are. Interrupted, the same command goes on where \
            it was; run again later, it brings what is new. Nothing may serve a data folder meanwhile.

              muster import grafana-incident https://acme.grafana.net --token-file token.txt --to ./data --dry-run
              muster import grafana-incident https://acme.grafana.net --token-file token.txt --to ./data
            """)

    @Argument(help: "The source: its root, or the address of its API.")
    var url: String

    @Option(
        help: ArgumentHelp(
            "A file with a token of the source that may read everything; - is standard input.", valueName: "file"))
    var tokenFile: String

    @Option(help: ArgumentHelp("A PEM file of certificates to trust beside the system's.", valueName: "file"))
    var caFile: String?

    @Option(
        help: ArgumentHelp(
            "What this source is called in the target, in place of its host. Keep it when the address changes.",
            valueName: "name"))
    var name: String?

    @OptionGroup var target: TargetOption

    @OptionGroup var files: ImportedFilesOption

    @Flag(help: "Say what there is, and change nothing.")
    var dryRun = false

    @OptionGroup var output: JSONOption

    func run() async throws {
        let source = try GrafanaSource(url: url, token: TokenText.read(from: tokenFile), certificateFile: caFile) {
            notice in
            // A short wait is nobody's concern.
            guard notice.delay > .seconds(3) else { return }
            Output.note("Waiting \(notice.delay.components.seconds) s: \(notice.reason)")
        }
        do {
            if dryRun { return try await describe(source) }
            let report = try await target.withDatabase { database in
                let imported = try await IncidentImport(
                    into: database, from: ImportSource(service: "grafana-incident", place: name ?? source.host))
                let move = GrafanaMove(
                    source: source, files: try await files.files(of: source, into: target.place), target: imported,
                    bringsMissingFiles: files.missingFiles)
                let bar = CopyBar()
                defer { bar.end() }
                return try await move.run { bar.show($0, of: $1) }
            }
            try ImportOutput.show(report, asJSON: output.json)
        } catch let error as IncidentClientError {
            throw CommandFailure(
                error.description, hint: "What was carried over stays. The same command goes on from there.")
        }
    }

    private func describe(_ source: GrafanaSource) async throws {
        let files = try await files.files(of: source, into: target.place, isDry: true)
        let reader = try await GrafanaReader(source, files)
        let listing = try await GrafanaListing(source)
        let bar = CopyBar()
        var report = ImportReport()
        for start in stride(from: 0, to: listing.entries.count, by: 100) {
            let batch = listing.entries[start...].prefix(100).map(\.incidentID)
            report.files += try await concurrently(batch) { id in
                try await reader.timeline(of: id).map(\.files.count).reduce(0, +)
            }.reduce(0, +)
            bar.show(start + batch.count, of: listing.entries.count)
        }
        bar.end()
        report.incidents = listing.entries.count
        report.add(reader.report)
        if files.store == nil { GrafanaFiles.noteNoStore(report.files, &report) }
        try ImportOutput.showFound("The source has", report, asJSON: output.json)
    }
}
