import ArgumentParser
import Foundation
import IncidentStorage

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Make a data folder of a backup.",
        discussion: """
            The folder must be new or empty: what is there is never overwritten. The backup is verified first, and the \
            content of attached files, from the folder FILE.attachments, against its hashes.

              muster restore /backups/muster-2026-01-31.sqlite --data ./restored
              muster serve --data ./restored

            A PostgreSQL database is restored by PostgreSQL's own means: see docs/operate.md.
            """)

    @Argument(help: "A file that `muster backup` wrote.")
    var file: String

    @OptionGroup var data: DataOption

    @Flag(help: "Leave the content of attached files out: it is kept elsewhere, such as in S3-compatible storage.")
    var withoutAttachments = false

    func run() async throws {
        let folder = try folder()
        let url = URL(fileURLWithPath: file).standardizedFileURL
        guard FileManager.default.fileExists(atPath: url.path) else {
            throw CommandFailure("There is no file \(url.path).")
        }
        let summary = try await SQLiteDatabase.restore(url, to: folder, withAttachments: !withoutAttachments)
        try Output.line("Restored \(summary.incidents) incidents into \(folder.path).")
    }

    private func folder() throws -> URL {
        switch try data.place {
        case .folder(let folder): return folder.url
        case .server:
            throw CommandFailure(
                "A PostgreSQL database is restored by pg_restore, or to a point in time by its own log.",
                hint:
                    "docs/operate.md has the commands. To restore a file into a folder, leave the database's address out."
            )
        }
    }
}
