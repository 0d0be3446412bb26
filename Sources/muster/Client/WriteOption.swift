import ArgumentParser
import Foundation
import IncidentClient

/// The option that makes a command one write, however often a script runs it.
struct WriteOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "For 24 hours, the same key and arguments are done once. Without it, each run is a write of its own.",
            valueName: "key"))
    var idempotencyKey: String?

    var options: CallOptions { CallOptions(idempotencyKey: idempotencyKey) }
}

/// A text that a command takes: words, or standard input for `-`.
func readText(_ text: String) throws -> String {
    guard text == "-" else { return text }
    let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
    var read = String(decoding: bytes, as: UTF8.self)
    while read.hasSuffix("\n") { read.removeLast() }
    return read
}
