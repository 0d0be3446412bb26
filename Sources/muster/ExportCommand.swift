import ArgumentParser
import Foundation
import IncidentServer
import IncidentService
import IncidentStorage

struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything as JSON Lines, also while it is served.",
        discussion: """
            A line for each row, as everything was at one moment; docs/import.md describes the format. The last line \
            holds counts and a digest, by which a file that was cut is known. It is as secret as the database: \
            private incidents, notes, and the hashes of tokens are in it.

              muster export --data ./data --output muster-2026-01-31.jsonl
              muster export --data ./data | gzip > muster.jsonl.gz
              muster import json muster-2026-01-31.jsonl --to ./other
            """)

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("The file to write, which must not be there yet; - for the output.", valueName: "file"))
    var output = "-"

    func run() async throws {
        let place = try data.place
        guard output != "-" else {
            // Whoever closes the pipe has read enough; that must not end the process before the database is closed.
            signal(SIGPIPE, SIG_IGN)
            _ = try await export(place) { try ExportFile.write($0, to: STDOUT_FILENO, "The export") }
            return
        }
        let url = URL(fileURLWithPath: output).standardizedFileURL
        let file = try ExportFile(url)
        do {
            let summary = try await export(place) { try file.write($0) }
            try file.finish()
            try Output.line(
                """
                Wrote \(url.path): \(summary.incidents) incidents, \(summary.rows) rows, \(summary.files) files.
                """)
        } catch {
            file.discard()
            throw error
        }
    }

    private func export(
        _ place: CommandPlace, to sink: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws -> ExportSummary {
        try await place.withOperator { way in
            switch way {
            case .database(let administration):
                return try await administration.export(madeBy: "muster \(MusterVersion.current)", to: sink)
            case .server(let client):
                return try await client.export(to: sink)
            }
        }
    }
}
