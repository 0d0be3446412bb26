import Crypto
import Foundation

/// Rows that are stored in one transaction. The rows alone decide where one ends, so that whoever reads a table from
/// its begin gets the same chunks.
struct CopyChunk {
    private(set) var lines: [UInt8] = []
    private(set) var rows = 0

    private let rowLimit: Int
    private static let byteLimit = 4 << 20

    init(rowLimit: Int) { self.rowLimit = rowLimit }

    var isFull: Bool { rows >= rowLimit || lines.count >= Self.byteLimit }
    var isEmpty: Bool { rows == 0 }

    /// Adds the line of a row.
    mutating func append(_ line: UnsafeRawBufferPointer) {
        lines.append(contentsOf: line)
        lines.append(UInt8(ascii: "\n"))
        rows += 1
    }

    mutating func removeAll() {
        lines.removeAll(keepingCapacity: true)
        rows = 0
    }
}

/// How far a table is, and a digest of its rows so far.
struct CopyCount: Hashable, Sendable {
    var rows = 0
    /// SHA-256 over the digest before and the lines of the last chunk, in hexadecimal; `""` before the first.
    var digest = ""

    mutating func add(_ chunk: CopyChunk) {
        var hash = SHA256()
        hash.update(data: Data(digest.utf8))
        chunk.lines.withUnsafeBytes { hash.update(bufferPointer: $0) }
        digest = hash.finalize().hexadecimal
        rows += chunk.rows
    }
}
