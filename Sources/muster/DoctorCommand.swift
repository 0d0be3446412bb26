import ArgumentParser
import Foundation
import IncidentService

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Examine a data folder: a line for each check, and what to do when something is wrong.",
        discussion: """
            Checks the database's integrity, its schema version, the audit log's chain, disk space, the clock, \
            permissions and the size of the write-ahead log. Works while the folder is served. Ends with 1 when \
            something is wrong.
            """)

    @OptionGroup var data: DataOption
    @OptionGroup var output: JSONOption

    func run() async throws {
        let findings = try await data.folder.examine()
        if output.json {
            try Output.json(findings)
        } else {
            let width = findings.map(\.name.count).max() ?? 0
            for finding in findings {
                let name = finding.name.padding(toLength: width, withPad: " ", startingAt: 0)
                try Output.line("\(finding.isHealthy ? "ok   " : "WRONG")  \(name)  \(finding.detail)")
                if let advice = finding.advice {
                    try Output.line("       \(String(repeating: " ", count: width))  \(advice)")
                }
            }
        }
        if !findings.allSatisfy(\.isHealthy) { throw ExitCode.failure }
    }
}
