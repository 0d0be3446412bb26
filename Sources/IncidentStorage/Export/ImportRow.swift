import IncidentAPI

/// Reads the rows of one table from lines of an export.
struct ImportRow {
    let table: CopyTable
    private let kinds: [ExportKind]
    private let columns: [String: Int]
    /// Where the columns of the key are.
    private let key: [Int]
    private var fields: [[UInt8]]
    private var text: [UInt8] = []
    private var lastKey: [KeyPart]?

    /// A part of a key. Texts are ordered by their bytes on every engine.
    private enum KeyPart: Hashable {
        case integer(Int64)
        case text([UInt8])
    }

    typealias Fault = JSONScanner.Fault

    init(_ table: CopyTable) {
        self.table = table
        kinds = table.columns.map(ExportKind.init)
        columns = Dictionary(uniqueKeysWithValues: table.columns.enumerated().map { ($1.name, $0) })
        key = table.key.compactMap { column in table.columns.firstIndex(of: column) }
        fields = Array(repeating: [], count: table.columns.count)
    }

    /// Reads the object of a row. Replaces `line` by it as a line of COPY.
    mutating func read(_ scanner: inout JSONScanner, into line: inout [UInt8]) throws {
        try scanner.expect("{")
        for index in fields.indices { fields[index].removeAll(keepingCapacity: true) }
        var parts: [Int: KeyPart] = [:]
        var next = 0
        while true {
            let name = try scanner.text()
            guard let index = next < fields.count && table.columns[next].name == name ? next : columns[name] else {
                throw Fault(sentence: "the table \(table.name) has no column \(name.prefix(64))")
            }
            guard fields[index].isEmpty else { throw Fault(sentence: "the column \(name) is there twice") }
            try scanner.expect(":")
            let part = try read(&scanner, index)
            if key.contains(index) { parts[index] = part }
            next = index + 1
            guard scanner.skip(",") else { break }
        }
        try scanner.expect("}")
        try checkOrder(key.map { parts[$0] ?? .integer(0) })
        line.removeAll(keepingCapacity: true)
        for index in fields.indices {
            // A column of no bytes is one that was not there: an empty text leaves its end.
            guard !fields[index].isEmpty else {
                throw Fault(sentence: "the column \(table.columns[index].name) of the table \(table.name) is missing")
            }
            line += fields[index]
        }
        line.removeLast()
    }

    /// Reads a value as a field of COPY with its end.
    private mutating func read(_ scanner: inout JSONScanner, _ index: Int) throws -> KeyPart {
        var part = KeyPart.integer(0)
        if scanner.skip(word: "null") {
            fields[index] += CopyLine.null
        } else {
            part = try value(&scanner, index)
        }
        fields[index].append(CopyLine.columnEnd)
        return part
    }

    private mutating func value(_ scanner: inout JSONScanner, _ index: Int) throws -> KeyPart {
        switch kinds[index] {
        case .text:
            guard try scanner.string(into: &text) else { throw wrong(index, "a text") }
            guard !text.contains(0) else { throw Fault(sentence: "a text holds the character NUL") }
            text.withUnsafeBufferPointer { CopyLine.append(text: $0, to: &fields[index]) }
            return key.contains(index) ? .text(text) : .integer(0)
        case .boolean:
            let isTrue = scanner.skip(word: "true")
            guard isTrue || scanner.skip(word: "false") else { throw wrong(index, "true or false") }
            fields[index].append(UInt8(ascii: isTrue ? "t" : "f"))
            return .integer(isTrue ? 1 : 0)
        case .time where scanner.peek() == UInt8(ascii: "\""):
            let text = try scanner.text()
            guard let time = text.isEmpty ? Timestamp.unset : Timestamp(rfc3339: text) else {
                throw wrong(index, "an RFC 3339 time")
            }
            fields[index] += String(time.microseconds).utf8
            return .integer(time.microseconds)
        case .time, .integer:
            guard let digits = scanner.integer(), let number = Int64(String(decoding: digits, as: UTF8.self)) else {
                throw wrong(index, kinds[index] == .time ? "an RFC 3339 time" : "a whole number")
            }
            fields[index] += String(number).utf8
            return .integer(number)
        }
    }

    private func wrong(_ index: Int, _ right: String) -> Fault {
        Fault(sentence: "the column \(table.columns[index].name) of the table \(table.name) must be \(right)")
    }

    /// Rows come in the order of their key, so that a key which is there twice is seen without remembering all.
    private mutating func checkOrder(_ parts: [KeyPart]) throws {
        defer { lastKey = parts }
        guard let lastKey else { return }
        for (old, new) in zip(lastKey, parts) where old != new {
            let isAfter =
                switch (old, new) {
                case (.integer(let old), .integer(let new)): old < new
                case (.text(let old), .text(let new)): old.lexicographicallyPrecedes(new)
                default: false
                }
            guard isAfter else {
                throw Fault(sentence: "the row of the table \(table.name) is not in the order of its key")
            }
            return
        }
        throw Fault(sentence: "the table \(table.name) has two rows of one key")
    }
}
