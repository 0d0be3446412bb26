import Crypto
import Foundation

/// Writes everything that a side holds, in one snapshot that the caller holds open.
struct ExportRun {
    let tables: [CopyTable]
    let source: any CopySide
    let files: any ExportedFiles
    let madeBy: String
    /// Takes the bytes, piece by piece; blocks until there is room.
    let sink: (_ piece: [UInt8]) throws -> Void

    private static let pieceSize = 1 << 18

    func run() throws -> ExportSummary {
        var output = Output(sink: sink)
        output.append(
            ExportHeader(
                format: ExportHeader.name, version: ExportHeader.currentVersion, schema: Migration.latest,
                madeBy: madeBy
            ).line)
        var summary = ExportSummary()
        for table in tables {
            let line = ExportLine(table)
            var rows = 0
            try source.read(table, after: nil) { row in
                try line.append(row, to: &output.buffer)
                rows += 1
                try output.passOn(ifOver: Self.pieceSize)
            }
            summary.rows += rows
            if table.name == "incident" { summary.incidents = rows }
        }
        var last = ""
        try files.pieces { piece in
            if piece.name != last { summary.files += 1 }
            last = piece.name
            output.append(
                #"{"file":{"sha512":"\#(piece.name)","offset":\#(piece.offset),"bytes":"\#(Data(piece.bytes).base64EncodedString())"}}"#
            )
            try output.passOn(ifOver: Self.pieceSize)
        }
        try output.passOn(ifOver: 0)
        let digest = output.hash.finalize().hexadecimal
        output.append(
            ExportEnd(
                end: .init(
                    rows: summary.rows, incidents: summary.incidents, files: summary.files, sha256: digest)
            ).line)
        try output.passOn(ifOver: 0)
        return summary
    }

    private struct Output {
        var buffer: [UInt8] = []
        var hash = SHA256()
        let sink: ([UInt8]) throws -> Void

        mutating func append(_ line: String) {
            buffer += line.utf8
            buffer.append(UInt8(ascii: "\n"))
        }

        mutating func passOn(ifOver size: Int) throws {
            guard buffer.count > size else { return }
            buffer.withUnsafeBytes { hash.update(bufferPointer: $0) }
            try sink(buffer)
            buffer.removeAll(keepingCapacity: true)
        }
    }
}

/// What an export holds.
public struct ExportSummary: Hashable, Sendable {
    public var rows = 0
    public var incidents = 0
    public var files = 0
}
