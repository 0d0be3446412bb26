import ArgumentParser
import Foundation
import IncidentAPI
import IncidentCore
import IncidentService

struct AuditCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Print the audit log: who changed what and when, oldest first.",
        discussion: """
            Each record holds the hash of the one before; `muster doctor` verifies the chain.

              muster audit --data ./data --since 24h
              muster audit --data ./data --since 2026-01-31 --incident 12 --json
            """)

    @OptionGroup var data: DataOption

    @Option(
        help: ArgumentHelp(
            "Leave out what is older: a time such as 2026-01-31T15:04:05Z, a day, or 24h, 7d ago.", valueName: "time"),
        transform: { text in
            if let duration = Duration(text: text) {
                return Timestamp.now().advanced(bySeconds: -Int(duration.components.seconds))
            }
            guard let time = Timestamp(rfc3339: text) ?? Timestamp(date: text) else {
                throw ValidationError("'\(text)' is not a time such as 2026-01-31T15:04:05Z, 2026-01-31 or 24h.")
            }
            return time
        })
    var since: Timestamp?

    @Option(help: ArgumentHelp("Only what is about this incident.", valueName: "id"))
    var incident: String?

    @Flag(help: "Print JSON, for scripts: one record a line.")
    var json = false

    func run() async throws {
        try await data.place.withOperator { way in
            var request = ListAudit.Request(since: since ?? .unset, incidentID: incident ?? "")
            while true {
                let page = try await way.perform(ListAudit.self, request)
                for record in page.records { try show(record) }
                guard let next = page.nextSequence else { return }
                request.fromSequence = next
            }
        }
    }

    private func show(_ record: AuditSummary) throws {
        if json { return try Output.json(record, onOneLine: true) }
        let about = record.incidentID.isEmpty ? "" : "  incident \(record.incidentID)"
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let detail = String(decoding: try encoder.encode(record.detail), as: UTF8.self)
        let line = "\(record.sequence)  \(record.time)  \(record.actorName)  \(record.action)\(about)  \(detail)"
        try Output.line(line.withoutControls)
    }
}
