import Crypto
import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

/// Files go along with the rows, and are compared with their names.
@Suite(.sqliteOnly) struct ExportFilesTests {
    /// Files that are kept in memory.
    private final class Files: ExportedFiles, ImportedFiles {
        let kept = MutexBox<[String: [UInt8]]>([:])
        let isFinished = MutexBox(false)

        init(_ contents: [[UInt8]] = []) {
            for content in contents {
                kept.change { $0[SHA512.hash(data: content).hexadecimal] = content }
            }
        }

        func pieces(_ body: (ExportedPiece) throws -> Void) throws {
            for (name, content) in kept.change({ $0.sorted { $0.key < $1.key } }) {
                for offset in stride(from: 0, through: max(0, content.count - 1), by: ExportedPiece.size) {
                    let piece = content[offset...].prefix(ExportedPiece.size)
                    try body(ExportedPiece(name: name, offset: offset, bytes: Array(piece)))
                }
            }
        }

        func keep(_ piece: ExportedPiece) throws {
            kept.change { $0[piece.name, default: []] += piece.bytes }
        }

        func finish() throws { isFinished.change { $0 = true } }
    }

    private static let contents: [[UInt8]] = [
        Array("a note".utf8), [], (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31) },
        [UInt8](repeating: 7, count: ExportedPiece.size),
    ]

    @Test func comeBackAsTheyWere() async throws {
        try await withFilledFolder { folder in
            let files = Files(Self.contents)
            let text = try await exported(folder: folder.url, files: files)
            #expect(text.summary.files == 4)
            let target = TemporaryFolder()
            let loaded = Files()
            try await text.load(to: .folder(target.url), files: loaded)
            #expect(loaded.kept.change { $0 } == files.kept.change { $0 })
            #expect(loaded.isFinished.change { $0 })
            #expect(try await exported(folder: target.url, files: loaded).bytes == text.bytes)
        }
    }

    @Test func oneThatWasChangedIsRefused() async throws {
        try await withFilledFolder { folder in
            let text = try await exported(folder: folder.url, files: Files(Self.contents))
            let note = Data("a note".utf8).base64EncodedString()
            let number = try #require(text.lines.firstIndex { String(decoding: $0, as: UTF8.self).contains(note) }) + 1
            let other = Data("a vote".utf8).base64EncodedString()
            let error = await #expect(throws: StorageError.self) {
                try await text.replacing(note, other, inLine: number).load(
                    to: .folder(TemporaryFolder().url), files: Files())
            }
            #expect(error?.description.contains("the content of the file before is not what its name says") == true)
            let missing = await #expect(throws: StorageError.self) {
                try await text.load(to: .folder(TemporaryFolder().url))
            }
            #expect(missing?.description.contains("--attachment-folder") == true)
        }
    }
}
