import Foundation
import IncidentAPI
import IncidentStorage

/// What a file of a dump holds: CSV with a line of names, a JSON array, one object a line, or a page of the API.
struct DispatchFile {
    private(set) var rows: [DispatchRow] = []
    /// The columns that are read and that a CSV file does not have.
    private(set) var missing: [String] = []
    /// How many rows a page says that all pages have; nil for what is no page.
    private(set) var total: Int?

    /// - Throws: `StorageError` that names the file and the line or row.
    init(_ file: URL, of table: DispatchTable) throws {
        guard let data = FileManager.default.contents(atPath: file.path) else {
            throw StorageError("The file \(file.path) cannot be read.")
        }
        do {
            if file.pathExtension.lowercased() == "csv" {
                let (names, rows) = try CSVReader.table(Array(data))
                missing = names.isEmpty ? [] : try table.missing(in: names)
                self.rows = rows.map(DispatchRow.init)
            } else {
                try read(data)
            }
        } catch let error as StorageError {
            throw StorageError("\(file.lastPathComponent): \(error.description)")
        }
    }

    private mutating func read(_ data: Data) throws {
        let decoder = JSONDecoder()
        switch try? decoder.decode(JSONValue.self, from: data) {
        case .array(let items):
            rows = try Self.rows(items)
        case .object(let page):
            guard let items = page["items"] else {
                rows = [DispatchRow(page)]
                return
            }
            guard case .array(let items) = items else { throw StorageError("items must be an array of rows.") }
            rows = try Self.rows(items)
            if case .integer(let total) = page["total"] { self.total = Int(total) }
        default:
            let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            for (index, line) in lines.enumerated() where !line.allSatisfy({ [0x09, 0x0D, 0x20].contains($0) }) {
                guard let row = try? decoder.decode([String: JSONValue].self, from: line) else {
                    throw StorageError("Line \(index + 1): this is no JSON object, and the file no array of them.")
                }
                rows.append(DispatchRow(row))
            }
        }
    }

    private static func rows(_ items: [JSONValue]) throws -> [DispatchRow] {
        try items.enumerated().map { index, item in
            guard case .object(let members) = item else {
                throw StorageError("Row \(index + 1): this is no JSON object.")
            }
            return DispatchRow(members)
        }
    }
}
