import ArgumentParser
import Foundation
import IncidentAPI

/// Writes to standard output and standard error.
enum Output {
    /// Prints a result with a line's end.
    ///
    /// - Throws: ``CommandFailure`` when it cannot be written: a token that nobody saw is lost. Whoever closes the pipe
    ///   has read enough, which ends the command as it would in any other program.
    static func line(_ text: String) throws {
        var bytes = Array("\(text)\n".utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                throw ExitCode(128 + SIGPIPE)
            } else if errno != EINTR {
                throw CommandFailure("The result cannot be written: \(String(cString: strerror(errno))).")
            }
        }
    }

    /// Prints a value as JSON, on one line or for people to read.
    static func json(_ value: some Encodable, onOneLine: Bool = false) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if !onOneLine { encoder.outputFormatting.insert(.prettyPrinted) }
        try line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Says something that is not the result.
    static func note(_ text: String) {
        FileHandle.standardError.write(Data("\(text)\n".utf8))
    }
}

extension Timestamp {
    /// To the second, `2026-01-31T15:04:05Z`; `""` when unset.
    var toTheSecond: String { isSet ? "\(description.prefix(19))Z" : "" }
}
