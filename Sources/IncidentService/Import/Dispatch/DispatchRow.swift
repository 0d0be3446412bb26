import Foundation
import IncidentAPI
import IncidentStorage

/// A row of a table of Dispatch, or an object of its API.
struct DispatchRow {
    private let members: [String: JSONValue]

    init(_ members: [String: JSONValue]) { self.members = members }

    init(_ fields: [String: String]) { members = fields.mapValues { .string($0) } }

    /// A member as a text; `""` where it is missing or null.
    func text(_ name: String) -> String {
        switch members[name] {
        case .string(let text): text
        case .integer(let number): String(number)
        case .number(let number): String(number)
        case .bool(let isTrue): isTrue ? "true" : "false"
        default: ""
        }
    }

    func object(_ name: String) -> DispatchRow? {
        if case .object(let object) = members[name] { DispatchRow(object) } else { nil }
    }

    func objects(_ name: String) -> [DispatchRow] {
        guard case .array(let items) = members[name] else { return [] }
        return items.compactMap { if case .object(let object) = $0 { DispatchRow(object) } else { nil } }
    }

    /// A time. Dispatch keeps UTC, mostly without saying so.
    func time(_ name: String) throws -> Timestamp {
        let text = text(name).trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return .unset }
        let joined = text.replacing(/^(\d{4}-\d{2}-\d{2})\x20/) { "\($0.output.1)T" }
        let zoned =
            if joined.wholeMatch(of: /.*(?:[zZ]|[+-]\d{2}:\d{2})/) != nil {
                joined
            } else if joined.wholeMatch(of: /.*T.*[+-]\d{2}/) != nil {
                joined + ":00"
            } else {
                joined + "Z"
            }
        guard let time = Timestamp(rfc3339: zoned) else {
            throw StorageError("\(name) must be a time such as 2024-05-01 12:34:56.789, not \(text.prefix(64)).")
        }
        return time
    }

    /// The rows of a file: CSV with a line of names, a JSON array, one object a line, or a page of the API.
    static func rows(of file: URL) throws -> [DispatchRow] {
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw StorageError("The file \(file.path) cannot be read.")
        }
        do {
            if file.pathExtension.lowercased() == "csv" { return try CSVReader.rows(Array(data)).map(DispatchRow.init) }
            return try json(data)
        } catch let error as StorageError {
            throw StorageError("\(file.lastPathComponent): \(error.description)")
        }
    }

    private static func json(_ data: Data) throws -> [DispatchRow] {
        let decoder = JSONDecoder()
        if let rows = try? decoder.decode([[String: JSONValue]].self, from: data) { return rows.map(DispatchRow.init) }
        if let page = try? decoder.decode([String: JSONValue].self, from: data) {
            let row = DispatchRow(page)
            return page["items"] == nil ? [row] : row.objects("items")
        }
        return try data.split(separator: UInt8(ascii: "\n")).enumerated().map { index, line in
            guard let row = try? decoder.decode([String: JSONValue].self, from: line) else {
                throw StorageError("Line \(index + 1): this is no JSON object, and the file no array of them.")
            }
            return DispatchRow(row)
        }
    }
}
