import ArgumentParser
import Foundation
import IncidentServer
import IncidentStorage

struct CopyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Copy everything from a data folder to a PostgreSQL database, or back.",
        discussion: """
            Incidents, people, tokens, settings and the audit log, as they are. The source must not be served meanwhile, \
            and the target must be empty. Interrupted, the same command goes on where it was. At the end the target is \
            read again: counts and digests of all rows must agree.

              muster copy --from ./data --to postgres://muster@db.example.com/muster
              muster copy --from postgres://muster@db.example.com/muster --to ./data

            The one that is left out is the database of MUSTER_DATABASE_URL or --database-url-file, which may hold a \
            password.
            """)

    @Option(help: ArgumentHelp("The source: a data folder, or the address of a database.", valueName: "folder-or-url"))
    var from: String?

    @Option(help: ArgumentHelp("The target: a data folder, or the address of a database.", valueName: "folder-or-url"))
    var to: String?

    @Option(
        name: .customLong(Setting.databaseURLFile.rawValue),
        help: ArgumentHelp(
            "\(Setting.databaseURLFile.help) Also \(Setting.databaseURLFile.variable).", valueName: "file"))
    var databaseURLFile: String?

    @Option(
        help: ArgumentHelp(
            "The folder for attached files that the servers of the PostgreSQL database share. Also MUSTER_ATTACHMENT_FOLDER.",
            valueName: "folder"))
    var attachmentFolder: String?

    @Flag(help: "Leave the content of attached files out.")
    var withoutAttachments = false

    @OptionGroup var output: JSONOption

    func run() async throws {
        let (source, target) = (try place(from, "--from"), try place(to, "--to"))
        let copy = try DatabaseCopy(from: source, to: target)
        // Before the rows: interrupted, the same command goes on, and refused, it has changed nothing.
        try await copyFiles(source, target)
        let bar = CopyBar()
        let summary = try await copy.run { bar.show($0) }
        bar.end()
        // Again, should the source have been served until just now.
        let files = try await copyFiles(source, target)
        if output.json {
            return try Output.json(
                [
                    "tables": "\(summary.tables)", "rows": "\(summary.rows)", "incidents": "\(summary.incidents)",
                    "digest": summary.digest, "attachments": "\(files.count)",
                ])
        }
        try Output.line(
            """
            Copied \(summary.incidents) incidents, \(summary.rows) rows of \(summary.tables) tables. Counts and digests \
            agree: \(summary.digest).
            """)
        if let sentence = files.sentence {
            try Output.line(sentence)
        } else if summary.attachments > 0, !withoutAttachments {
            try Output.line(
                """
                The rows name up to \(summary.attachments) attached files, and none was found on the side of the source. \
                Copy its folder to the target's by hand.
                """)
        }
    }

    @discardableResult private func copyFiles(
        _ source: DatabaseCopy.Place, _ target: DatabaseCopy.Place
    ) async throws -> CopiedFiles {
        withoutAttachments
            ? CopiedFiles()
            : try await CopiedFiles.copy(from: source, to: target, shared: attachmentFolder)
    }

    private func place(_ text: String?, _ option: String) throws -> DatabaseCopy.Place {
        try DatabaseCopy.Place(text, option: option, databaseURLFile: databaseURLFile)
    }
}
