import IncidentAPI

/// Writes rows as lines of JSON. The same row always gives the same bytes.
struct ExportLine {
    private let table: CopyTable
    /// What stands before each value.
    private let leads: [[UInt8]]
    private let kinds: [ExportKind]
    private static let end = Array("}}\n".utf8)

    init(_ table: CopyTable) {
        self.table = table
        kinds = table.columns.map(ExportKind.init)
        leads = table.columns.enumerated().map { index, column in
            let begin = index == 0 ? #"{"table":"\#(table.name)","row":{"# : ","
            return Array(#"\#(begin)"\#(column.name)":"#.utf8)
        }
    }

    /// Appends the line of a row that is given as a line of COPY.
    func append(_ row: UnsafeRawBufferPointer, to bytes: inout [UInt8]) throws {
        var column = 0
        var start = 0
        for index in 0...row.count where index == row.count || row[index] == CopyLine.columnEnd {
            guard column < leads.count else { throw StorageError("a row of \(table.name) has too many columns") }
            bytes += leads[column]
            try append(UnsafeRawBufferPointer(rebasing: row[start..<index]), column, to: &bytes)
            start = index + 1
            column += 1
        }
        bytes += Self.end
    }

    private func append(_ field: UnsafeRawBufferPointer, _ column: Int, to bytes: inout [UInt8]) throws {
        guard !CopyLine.isNull(field) else { return bytes += Self.null }
        switch kinds[column] {
        case .integer: bytes += field
        case .boolean: bytes += field.first == UInt8(ascii: "t") ? Self.true : Self.false
        case .time: Self.append(time: field, to: &bytes)
        case .text:
            guard Self.append(text: field, to: &bytes) else {
                throw StorageError(
                    "The column \(table.columns[column].name) of the table \(table.name) holds a text that is no UTF-8."
                )
            }
        }
    }

    /// A number that is no time of the years 1970 to 9999 stays one.
    private static func append(time field: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
        guard let number = Int64(String(decoding: field, as: UTF8.self)),
            Timestamp.unset.microseconds...Timestamp.latest.microseconds ~= number
        else { return bytes += field }
        bytes.append(quote)
        bytes += Timestamp(microseconds: number).description.utf8
        bytes.append(quote)
    }

    /// False for bytes that are no UTF-8.
    private static func append(text field: UnsafeRawBufferPointer, to bytes: inout [UInt8]) -> Bool {
        bytes.append(quote)
        var isEscaped = false
        var isASCII = true
        for byte in field {
            if isEscaped {
                isEscaped = false
                append(CopyLine.escaped(byte), to: &bytes)
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                if byte >= 0x80 { isASCII = false }
                append(byte, to: &bytes)
            }
        }
        bytes.append(quote)
        return isASCII || String(validating: field, as: UTF8.self) != nil
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case quote, UInt8(ascii: "\\"):
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        case 0x0A: bytes += #"\n"#.utf8
        case 0x0D: bytes += #"\r"#.utf8
        case 0x09: bytes += #"\t"#.utf8
        case 0..<0x20:
            let digits = String(byte, radix: 16)
            bytes += (byte < 0x10 ? "\\u000\(digits)" : "\\u00\(digits)").utf8
        default: bytes.append(byte)
        }
    }

    private static let quote = UInt8(ascii: "\"")
    private static let null = Array("null".utf8)
    private static let `true` = Array("true".utf8)
    private static let `false` = Array("false".utf8)
}
