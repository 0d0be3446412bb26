import ArgumentParser
import Foundation
import IncidentAPI
import IncidentServer
import IncidentService
import IncidentStorage

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Fill a data folder or a database with believable incidents, for trying out, pictures and benchmarks.",
        discussion: """
            Two years of incidents with titles, severities, labels, roles, notes and tasks; a tenth are drills, and \
            most are resolved. The same --seed, --incidents and --until give the same incidents. Nothing may serve \
            a folder meanwhile; webhooks are not told of what is made.

              muster demo --data ./demo --incidents 5000
              muster token create --data ./demo --role admin --name me
              muster serve --data ./demo
            """)

    @OptionGroup var data: DataOption

    @Option(help: ArgumentHelp("How many incidents to add.", valueName: "count"))
    var incidents = 1000

    @Option(help: ArgumentHelp("Another number gives other incidents.", valueName: "number"))
    var seed: UInt64 = 1

    @Option(
        help: ArgumentHelp(
            "When the history ends: a time such as 2026-01-31T15:04:05Z, or a day. Without it, at the last midnight.",
            valueName: "time"),
        transform: { text in
            guard let time = Timestamp(rfc3339: text) ?? Timestamp(date: text) else {
                throw ValidationError("'\(text)' is not a time such as 2026-01-31T15:04:05Z or 2026-01-31.")
            }
            return time
        })
    var until: Timestamp?

    @Flag(help: "Add to a database that holds incidents already; the new ones come after them.")
    var append = false

    func validate() throws {
        guard incidents >= 1 else { throw ValidationError("--incidents must be 1 or more.") }
    }

    func run() async throws {
        switch try data.place {
        case .folder(let folder):
            try await fill(try await folder.open(), named: folder.url.path) { try requireSpace(in: folder.url.path) }
        case .server(let server):
            let name = "\(server.address)"
            try await fill(try await server.open(logger: .quiet), named: name) { Output.note("\(size) in \(name).") }
        }
    }

    private func fill(
        _ database: any BulkLoading, named place: String, after announce: () throws -> Void
    ) async throws {
        do {
            try await load(into: database, named: place, after: announce)
            await database.close()
        } catch {
            await database.close()
            throw error
        }
    }

    private func load(
        into database: any BulkLoading, named place: String, after announce: () throws -> Void
    ) async throws {
        try await Bootstrap.prepare(database, environment: .live)
        let load =
            until.map { DemoLoad(incidents: incidents, seed: seed, end: $0, appends: append) }
            ?? DemoLoad(incidents: incidents, seed: seed, endingBefore: .now(), appends: append)
        try await load.refuseUnlessEmpty(database)
        try announce()
        let bar = ProgressBar(total: incidents)
        try await load.run(on: database, environment: .live) { progress in
            switch progress {
            case .stored(let count): bar.show(count)
            case .indexing(let number, let count): bar.note("building index \(number) of \(count)")
            }
        }
        bar.end()
        try Output.line("Added \(incidents) incidents to \(place), \(bar.rate(incidents)) a second.")
    }

    private var neededBytes: Int64 { Int64(incidents) * Int64(DemoLoad.bytesPerIncident) }
    private var size: String { "\(incidents) incidents take about \(megabytes(neededBytes))" }

    /// Says how much the incidents take, and refuses when the disk has less.
    private func requireSpace(in path: String) throws {
        let free = try FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? Int64
        if let free, free < neededBytes { throw CommandFailure("\(size), and \(path) has \(megabytes(free)) free.") }
        Output.note("\(size) in \(path).")
    }

    private func megabytes(_ bytes: Int64) -> String { "\((bytes + 999_999) / 1_000_000) MB" }
}
