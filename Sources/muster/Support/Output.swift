import Foundation
import IncidentAPI

/// Writes to standard output and standard error.
enum Output {
    /// Prints a value as JSON that people can read, too.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Prints a value as one line of JSON.
    static func jsonLine(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(value), as: UTF8.self))
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
