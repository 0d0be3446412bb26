import ArgumentParser
import Foundation
import IncidentStorage

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a data folder of a backup.",
        discussion: """
            The folder must be new or empty: what is there is never overwritten. The backup is verified first.

              muster restore /backups/muster-2026-01-31.sqlite --data ./restored
              muster serve --data ./restored
            """)

    @Argument(help: "A file that `muster backup` wrote.")
    var file: String

    @OptionGroup var data: DataOption

    func run() async throws {
        let url = URL(fileURLWithPath: file).standardizedFileURL
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw CommandFailure("There is no file \(url.path).")
        }
        let folder = data.folder.url
        let summary = try await SQLiteDatabase.restore(url, to: folder)
        try Output.line("Restored \(summary.incidents) incidents into \(folder.path).")
    }
}
