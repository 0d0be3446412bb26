import IncidentStorage

/// Reads CSV as RFC 4180 has it and `COPY … CSV HEADER` writes it: fields in quotes may hold commas, quotes and lines.
struct CSVReader {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")

    init(_ bytes: [UInt8]) {
        // A byte order mark is no part of the first name.
        self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// The names of the first line, and the rows by them.
    static func table(_ bytes: [UInt8]) throws -> (names: [String], rows: [[String: String]]) {
        var reader = CSVReader(bytes)
        guard let names = try reader.record() else { return ([], []) }
        if let twice = names.first(where: { name in names.count { $0 == name } > 1 }) {
            throw StorageError("Line 1: the column \(twice) is named twice.")
        }
        var rows: [[String: String]] = []
        while true {
            let line = reader.line
            guard let fields = try reader.record() else { return (names, rows) }
            // An empty line is no row of two columns; editors leave one at the end.
            if fields == [""], names.count > 1 { continue }
            guard fields.count == names.count else {
                throw StorageError(
                    "Line \(line): there are \(fields.count) fields, and the first line names \(names.count).")
            }
            rows.append(Dictionary(zip(names, fields), uniquingKeysWith: { first, _ in first }))
        }
    }

    /// The next record; nil at the end.
    mutating func record() throws -> [String]? {
        guard position < bytes.count else { return nil }
        var fields: [String] = []
        while true {
            fields.append(try field())
            guard position < bytes.count else { return fields }
            let end = bytes[position]
            position += 1
            if end == Self.comma { continue }
            if end == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
            line += 1
            return fields
        }
    }

    private mutating func field() throws -> String {
        guard position < bytes.count, bytes[position] == Self.quote else {
            let start = position
            while position < bytes.count, ![Self.comma, 0x0A, 0x0D].contains(bytes[position]) { position += 1 }
            return try text(bytes[start..<position], line)
        }
        let first = line
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == Self.quote else {
                if byte == 0x0A { line += 1 }
                text.append(byte)
                continue
            }
            if position < bytes.count, bytes[position] == Self.quote {
                text.append(Self.quote)
                position += 1
                continue
            }
            guard position == bytes.count || [Self.comma, 0x0A, 0x0D].contains(bytes[position]) else {
                throw StorageError("Line \(line): something follows the quote that ends a field.")
            }
            return try self.text(text[...], first)
        }
        throw StorageError("Line \(first): a field begins with a quote that is not closed.")
    }

    private func text(_ bytes: ArraySlice<UInt8>, _ line: Int) throws -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw StorageError("Line \(line): the text is not in UTF-8.")
        }
        return text
    }
}
