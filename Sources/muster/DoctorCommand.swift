import ArgumentParser
import Foundation
import IncidentService

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examine the data: a line for each check, and what to do when something is wrong.",
        discussion: """
            Of a data folder: the database's integrity, its schema version, the audit log's chain, disk space, the \
            clock, permissions and the size of the write-ahead log. Of a PostgreSQL database: the connection, the \
            server's version and durability, the schema, the audit log's chain, the clock, and the replica. Works \
            while the data is served. Ends with 1 when something is wrong.
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var output: JSONOption

    func run() async throws {
        let findings = try await data.place.examine()
        if output.json {
            try Output.json(findings)
        } else {
            let width = findings.map(\.name.count).max() ?? 0
            for finding in findings {
                let name = finding.name.padding(toLength: width, withPad: " ", startingAt: 0)
                let verdict = !finding.isHealthy ? "WRONG" : finding.advice == nil ? "ok   " : "warn "
                try Output.line("\(verdict)  \(name)  \(finding.detail)")
                if let advice = finding.advice {
                    try Output.line("       \(String(repeating: " ", count: width))  \(advice)")
                }
            }
        }
        if !findings.allSatisfy(\.isHealthy) { throw ExitCode.failure }
    }
}
