import ArgumentParser
import Foundation
import IncidentService

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Write a consistent copy of the database to a file, also while it is served.",
        discussion: """
            The copy is verified after writing: it is opened, its integrity checked and its rows counted. It holds \
            everything but the tokens' secrets, which are nowhere, and the key of the webhooks' secrets: keep a copy of \
            the file secret.key apart. The content of attached files is copied into the folder FILE.attachments beside \
            it. `muster restore` makes a data folder of it.

              muster backup --data ./data /backups/muster-2026-01-31.sqlite
            """)

    @OptionGroup var data: DataOption

    @Argument(help: "The file to write. It must not be there yet; its folder must.")
    var file: String

    @Flag(help: "Leave the content of attached files out.")
    var withoutAttachments = false

    @OptionGroup var output: JSONOption

    func run() async throws {
        let url = URL(fileURLWithPath: file).standardizedFileURL
        let summary = try await data.place.perform(
            BackUp.self, BackUp.Request(file: url.path, withAttachments: !withoutAttachments))
        if output.json { return try Output.json(summary) }
        let files = summary.attachments == 0 ? "" : ", and \(summary.attachments) attached files beside it"
        try Output.line(
            "Wrote \(summary.file): \(summary.incidents) incidents, \(summary.bytes) bytes, verified\(files).")
    }
}
