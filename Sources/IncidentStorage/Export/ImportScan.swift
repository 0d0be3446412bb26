import Crypto
import Foundation

/// Reads an export from its begin to its end, and refuses it at the first line that is not right.
struct ImportScan {
    /// Takes what was read.
    struct Taker {
        /// The header, before all rows.
        var header: (ExportHeader) throws -> Void = { _ in }
        /// A row as a line of COPY.
        var row: (CopyTable, UnsafeRawBufferPointer) throws -> Void = { _, _ in }
        var piece: (ExportedPiece) throws -> Void = { _ in }
        /// How many bytes were read, now and then.
        var progress: (Int) -> Void = { _ in }
    }

    let descriptor: Int32

    /// - Returns: the header, and how many rows and files there are.
    /// - Throws: ``StorageError`` with a sentence that begins with the line's number.
    func run(_ taker: Taker) throws -> (header: ExportHeader, rows: Int, files: Int) {
        var reader = LineReader(descriptor: descriptor)
        var lines = ExportLines(taker: taker)
        do {
            while try reader.next({ try lines.read($0) }) {
                if reader.number.isMultiple(of: 4096) { taker.progress(reader.bytes) }
            }
            return try lines.finish()
        } catch let fault as JSONScanner.Fault {
            throw StorageError("Line \(max(1, reader.number)): \(fault.sentence).")
        }
    }
}

/// What the lines of an export said so far.
private struct ExportLines {
    let taker: ImportScan.Taker
    private var header: ExportHeader?
    private var end: ExportEnd?
    private var tables: [CopyTable] = []
    private var place = -1
    private var row: ImportRow?
    private var line: [UInt8] = []
    private var hash = SHA256()
    private var rows = 0
    private var incidents = 0
    private var files = 0
    private var file: (name: String, length: Int, hash: SHA512)?

    init(taker: ImportScan.Taker) { self.taker = taker }

    mutating func read(_ bytes: UnsafeRawBufferPointer) throws {
        guard end == nil else { throw JSONScanner.Fault(sentence: "something follows the last line") }
        if header == nil {
            let read = try readHeader(bytes)
            try taker.header(read)
            header = read
        } else if let read = try readLine(bytes) {
            end = read
            return
        }
        add(bytes)
    }

    /// What there was, when the last line says that this is all.
    func finish() throws -> (header: ExportHeader, rows: Int, files: Int) {
        guard let header else { throw JSONScanner.Fault(sentence: "the file is empty") }
        guard let end = end?.end else {
            throw JSONScanner.Fault(sentence: "the last line of an export does not follow; the file was cut")
        }
        guard end.rows == rows, end.incidents == incidents, end.files == files else {
            throw JSONScanner.Fault(
                sentence: """
                    the file has \(rows) rows, \(incidents) incidents and \(files) files, not \(end.rows), \
                    \(end.incidents) and \(end.files)
                    """)
        }
        guard end.sha256 == hash.finalize().hexadecimal else {
            throw JSONScanner.Fault(sentence: "the digest is another one; the file was changed")
        }
        return (header, rows, files)
    }

    private mutating func add(_ line: UnsafeRawBufferPointer) {
        hash.update(bufferPointer: line)
        hash.update(data: [UInt8(ascii: "\n")])
    }

    private mutating func readHeader(_ bytes: UnsafeRawBufferPointer) throws -> ExportHeader {
        guard let header = try? JSONDecoder().decode(ExportHeader.self, from: Data(bytes)),
            header.format == ExportHeader.name
        else { throw JSONScanner.Fault(sentence: "this is not the first line of an export of Muster") }
        guard 1...ExportHeader.currentVersion ~= header.version else {
            throw JSONScanner.Fault(
                sentence: """
                    the format has version \(header.version), and this program knows it up to \
                    \(ExportHeader.currentVersion)
                    """)
        }
        guard 1...Migration.latest ~= header.schema else {
            throw JSONScanner.Fault(
                sentence: """
                    the export has schema \(header.schema), and this program knows schemas up to \(Migration.latest): \
                    use the newer muster
                    """)
        }
        tables = try CopyTable.exported(schema: header.schema)
        return header
    }

    /// Reads a line after the first. Returns the end, if it is that.
    private mutating func readLine(_ bytes: UnsafeRawBufferPointer) throws -> ExportEnd? {
        var scanner = JSONScanner(bytes)
        try scanner.expect("{")
        let kind = try scanner.text()
        try scanner.expect(":")
        switch kind {
        case "table":
            try readRow(&scanner)
            return nil
        case "file":
            try readPiece(bytes)
            return nil
        case "end":
            try endFile()
            guard let end = try? JSONDecoder().decode(ExportEnd.self, from: Data(bytes)) else {
                throw JSONScanner.Fault(sentence: "the last line cannot be read")
            }
            return end
        default:
            throw JSONScanner.Fault(sentence: "a line must begin with table, file or end, not \(kind.prefix(64))")
        }
    }

    private mutating func readRow(_ scanner: inout JSONScanner) throws {
        let name = try scanner.text()
        if row?.table.name != name { try enter(name) }
        try scanner.expect(",")
        guard try scanner.text() == "row" else { throw JSONScanner.Fault(sentence: "a line of a table needs its row") }
        try scanner.expect(":")
        try row?.read(&scanner, into: &line)
        try scanner.expect("}")
        try scanner.expectEnd()
        rows += 1
        if row?.table.name == "incident" { incidents += 1 }
        if let table = row?.table { try line.withUnsafeBytes { try taker.row(table, $0) } }
    }

    private mutating func enter(_ name: String) throws {
        guard let found = tables.firstIndex(where: { $0.name == name }) else {
            throw JSONScanner.Fault(sentence: "there is no table \(name.prefix(64))")
        }
        guard found > place, files == 0 else {
            throw JSONScanner.Fault(sentence: "the table \(name) is not in its place")
        }
        place = found
        row = ImportRow(tables[found])
    }

    private struct FileLine: Decodable {
        struct Content: Decodable {
            var sha512: String
            var offset: Int
            var bytes: String
        }

        var file: Content
    }

    private mutating func readPiece(_ bytes: UnsafeRawBufferPointer) throws {
        guard let content = try? JSONDecoder().decode(FileLine.self, from: Data(bytes)).file,
            let data = Data(base64Encoded: content.bytes),
            content.sha512.wholeMatch(of: /[0-9a-f]{128}/) != nil
        else { throw JSONScanner.Fault(sentence: "the piece of a file cannot be read") }
        if content.offset == 0, file?.name != content.sha512 {
            let last = file?.name ?? ""
            try endFile()
            guard content.sha512 > last else { throw JSONScanner.Fault(sentence: "the files are not in their order") }
            file = (content.sha512, 0, SHA512())
            files += 1
        }
        guard file?.name == content.sha512, file?.length == content.offset else {
            throw JSONScanner.Fault(sentence: "the piece of the file is not in its place")
        }
        file?.length += data.count
        file?.hash.update(data: data)
        try taker.piece(ExportedPiece(name: content.sha512, offset: content.offset, bytes: Array(data)))
    }

    /// The content of a file must be what its name says.
    private mutating func endFile() throws {
        guard let ended = file else { return }
        guard ended.hash.finalize().hexadecimal == ended.name else {
            throw JSONScanner.Fault(sentence: "the content of the file before is not what its name says")
        }
        file = nil
    }
}
