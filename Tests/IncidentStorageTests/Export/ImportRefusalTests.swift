import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@testable import IncidentStorage

/// Files that are not as they must be: a sentence with the line's number, and nothing is changed.
@Suite(.sqliteOnly) struct ImportRefusalTests {
    private struct Fault {
        var name: String
        var words: String
        /// Gives the faulty file and the number of the line that is to be named.
        var make: @Sendable (ExportText) -> (ExportText, Int)

        init(_ name: String, _ words: String, _ make: @escaping @Sendable (ExportText) -> (ExportText, Int)) {
            self.name = name
            self.words = words
            self.make = make
        }

        /// A text replaced in the first line that begins with another, or `after` lines later.
        static func replaced(
            _ name: String, _ words: String, _ old: String, _ new: String, in begin: String = #"{"table":"role""#,
            after: Int = 0
        ) -> Fault {
            Fault(name, words) { text in
                let number = text.number(of: begin) + after
                return (text.replacing(old, new, inLine: number), number)
            }
        }

        /// Lines changed.
        static func lines(
            _ name: String, _ words: String, at begin: String = #"{"table":"role""#, named after: Int = 1,
            _ change: @escaping @Sendable (inout [[UInt8]], Int) -> Void
        ) -> Fault {
            Fault(name, words) { text in
                let index = text.number(of: begin) - 1
                var lines = text.lines
                change(&lines, index)
                return (ExportText(sealing: lines), index + 1 + after)
            }
        }
    }

    private static let faults: [Fault] = [
        Fault("cut in a line", "the line has no end") { text in
            (ExportText(bytes: Array(text.bytes.dropLast(30))), text.lines.count + 1)
        },
        Fault("cut after a line", "the file was cut") { text in
            (ExportText(bytes: ExportText.text(of: text.lines)), text.lines.count)
        },
        Fault("empty", "the file is empty") { _ in (ExportText(bytes: []), 1) },
        Fault("changed", "the digest is another one") { text in
            let changed = text.replacing(
                #""important":false"#, #""important":true"#, inLine: text.number(of: #"{"table":"role""#))
            let lines = changed.lines + text.allLines.suffix(1)
            return (ExportText(bytes: ExportText.text(of: lines)), lines.count)
        },
        Fault("a row less", "rows, ") { text in
            var lines = text.allLines
            lines.remove(at: text.number(of: #"{"table":"role""#))
            return (ExportText(bytes: ExportText.text(of: lines)), lines.count)
        },
        Fault("more after the end", "something follows the last line") { text in
            (ExportText(bytes: text.bytes + [0x0A]), text.lines.count + 2)
        },
        .replaced("another format", "not the first line of an export", "muster-export", "other", in: "{"),
        .replaced("a newer format", "the format has version 2", #""version":1"#, #""version":2"#, in: "{"),
        .replaced(
            "a newer schema", "the export has schema 99", #""schema":\#(Migration.latest)"#, #""schema":99"#, in: "{"),
        .replaced("an unknown table", "there is no table rule", #""role""#, #""rule""#),
        .replaced("a table that stays", "there is no table lease", #""role""#, #""lease""#),
        .replaced("an unknown column", "has no column nam", #""name":"#, #""nam":"#),
        .replaced("a missing column", "the column important of the table role is missing", #""important":false,"#, ""),
        .replaced("a column twice", "the column name is there twice", #""name":"#, #""name":"x","name":"#),
        .replaced(
            "a text for a number", "role_id of the table role must be a whole number", #""role_id":"#,
            #""role_id":"x","#),
        .replaced(
            "a fraction", "role_id of the table role must be a whole number", #""role_id":18000"#, #""role_id":18000.5"#
        ),
        .replaced("a number for a text", "name of the table role must be a text", #""name":""#, #""name":1,""#),
        .replaced(
            "a number for a truth", "important of the table role must be true or false", #""important":false"#,
            #""important":1"#),
        .replaced(
            "no time", "created_at of the table role must be an RFC 3339 time", #""created_at":"#,
            #""created_at":"noon","x":"#),
        .replaced("a NUL", "the character NUL", #""name":""#, #""name":"\u0000"#),
        .replaced("half a character", "half a character", #""name":""#, #""name":"\ud83d"#),
        .replaced("an unknown escape", "an unknown escape", #""name":""#, #""name":"\x"#),
        .replaced("more in a line", "something follows the end of the object", "}}", "}} {}"),
        .replaced("an unknown line", "must begin with table, file or end, not row", #"{"table""#, #"{"row""#),
        .lines("a key twice", "has two rows of one key") { $0.insert($0[$1], at: $1) },
        .lines("rows in another order", "is not in the order of its key") { $0.swapAt($1, $1 + 1) },
        .lines("a table in another place", "is not in its place", named: 0) { $0.insert($0[1], at: $1) },
        .lines("bytes that are no text", "a text is not UTF-8", named: 0) { lines, index in
            lines[index].replace(
                [0x22, 0x72, 0x6F, 0x6C, 0x65, 0x22], with: [0x22, 0xC3, 0x28, 0x22], maxReplacements: 1)
        },
        .lines("a control character", "a control character", named: 0) { lines, index in
            lines[index].insert(0x07, at: 3)
        },
        Fault("a line without end", "the line is longer than 64 MiB") { text in
            (ExportText(bytes: text.lines[0] + [0x0A] + [UInt8](repeating: 0x20, count: 65 << 20)), 2)
        },
    ]

    @Test func namesTheLineAndChangesNothing() async throws {
        try await withFilledFolder { folder in
            let right = try await exported(folder: folder.url)
            for fault in Self.faults {
                let (text, line) = fault.make(right)
                let target = TemporaryFolder()
                let error = await #expect(throws: StorageError.self, "\(fault.name)") {
                    try await text.load(to: .folder(target.url))
                }
                let sentence = error?.description ?? ""
                #expect(
                    sentence.hasPrefix("Line \(line): ") && sentence.contains(fault.words), "\(fault.name): \(sentence)"
                )
                #expect(!FileManager.default.fileExists(atPath: target.url.path), "\(fault.name)")
            }
        }
    }

    @Test(arguments: ["a key twice", "changed", "cut in a line"])
    func aPipeThatTurnsOutBadLeavesAnEmptyDatabase(fault name: String) async throws {
        try await withFilledFolder { folder in
            let right = try await exported(folder: folder.url)
            let fault = try #require(Self.faults.first { $0.name == name })
            let target = TemporaryFolder()
            await #expect(throws: StorageError.self) {
                _ = try await fault.make(right).0.loadThroughPipe(to: .folder(target.url))
            }
            let fresh = try await exported(folder: target.url)
            #expect(fresh.summary.rows == 0)
            _ = try await right.loadThroughPipe(to: .folder(target.url))
            #expect(try await exported(folder: target.url).bytes == right.bytes)
        }
    }

    @Test func whatTheDatabaseRefusesLeavesItEmpty() async throws {
        try await withFilledFolder { folder in
            let right = try await exported(folder: folder.url)
            let index = right.lines.firstIndex { line in
                let text = String(decoding: line, as: UTF8.self)
                return text.hasPrefix(#"{"table":"access_token""#) && text.contains(#""unique 6""#)
            }
            let double = right.replacing(#""unique 6""#, #""unique 7""#, inLine: try #require(index) + 1)
            let target = TemporaryFolder()
            let error = await #expect(throws: StorageError.self) { try await double.load(to: .folder(target.url)) }
            #expect(
                error?.description.hasPrefix("The rows of the table access_token break a rule of the database: ")
                    == true)
            try await right.load(to: .folder(target.url))
            #expect(try await exported(folder: target.url).bytes == right.bytes)
        }
    }

    @Test func aTargetThatIsUsedIsRefusedAndOneThatIsNewIsNot() async throws {
        try await withFilledFolder { folder in
            let right = try await exported(folder: folder.url)
            let error = await #expect(throws: StorageError.self) { try await right.load(to: .folder(folder.url)) }
            #expect(error?.description.hasPrefix("The target is not empty: its table incident has rows.") == true)
            #expect(try await exported(folder: folder.url).bytes == right.bytes)

            let target = TemporaryFolder()
            let new = try await SQLiteDatabase.open(folder: target.url, logger: .silent)
            try await new.write(.organization("1")) { tx in
                try tx.insert(OrganizationRecord(orgID: "1", name: "New", createdAt: Timestamp.now()))
                for severity in SeverityRecord.defaults(orgID: "1") { try tx.insert(severity) }
            }
            let served = await #expect(throws: StorageError.self) { try await right.load(to: .folder(target.url)) }
            #expect(served?.description.contains("is in use by process") == true)
            await new.close()
            try await right.load(to: .folder(target.url))
            #expect(try await exported(folder: target.url).bytes == right.bytes)
        }
    }
}
