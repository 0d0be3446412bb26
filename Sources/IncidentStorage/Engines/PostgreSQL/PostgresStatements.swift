import CPostgres
import Crypto
import Foundation

/// The statements that a connection has sent, by their text.
final class PostgresStatements {
    private var statements: [String: PostgresStatement] = [:]
    private var insertForms = InsertForms()
    private let isNamed: Bool

    /// How many are kept: texts differ with the length of a list of values.
    private static let capacity = 500

    init(isNamed: Bool) { self.isNamed = isNamed }

    var isFull: Bool { statements.count >= Self.capacity }

    func statement(for text: String) -> PostgresStatement {
        if let statement = statements[text] { return statement }
        let statement = PostgresStatement(text, isNamed: isNamed, insertForm: insertForms.form(of: text))
        // What comes between two times of forgetting, too much to keep, runs without a name.
        if statements.count < Self.capacity * 2 { statements[text] = statement } else { statement.isNamed = false }
        return statement
    }

    func removeAll() {
        statements = [:]
        insertForms.removeAll()
    }
}

/// A statement, and what its result looks like.
final class PostgresStatement {
    let text: String
    /// Made of the text, so that a name means the same statement to every client of one pooler.
    let name: String
    var isNamed: Bool
    var isPrepared = false
    /// The table that it writes; nil when it only reads.
    let writtenTable: Substring?
    /// Of an INSERT whose rows may go with others into one statement.
    let insertForm: InsertForm?
    private var columns: ColumnNames?
    private var types: [Oid] = []

    init(_ text: String, isNamed: Bool, insertForm: InsertForm?) {
        self.text = text
        self.isNamed = isNamed
        self.insertForm = insertForm
        writtenTable = Self.writtenTable(text)
        name =
            isNamed
            ? "m" + SHA256.hash(data: Data(text.utf8)).prefix(12).map { String(format: "%02x", $0) }.joined() : ""
    }

    private static func writtenTable(_ text: String) -> Substring? {
        let words = text.split(maxSplits: 3, whereSeparator: \.isWhitespace)
        switch words.first {
        case "INSERT", "DELETE": return words.count > 2 ? words[2] : nil
        case "UPDATE": return words.count > 1 ? words[1] : nil
        default: return nil
        }
    }

    func rows(of result: OpaquePointer) throws -> [Row] {
        let width = PQnfields(result)
        guard width > 0 else { return [] }
        let count = PQntuples(result)
        let columns = columns(of: result, width: width)
        return try (0..<count).map { row in
            let values = try (0..<width).map { column in try value(result, row, column) }
            return Row(columns: columns, values: values)
        }
    }

    private func columns(of result: OpaquePointer, width: Int32) -> ColumnNames {
        if let columns, types.count == Int(width) { return columns }
        let names = ColumnNames((0..<width).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
        types = (0..<width).map { PQftype(result, $0) }
        columns = names
        return names
    }

    private func value(_ result: OpaquePointer, _ row: Int32, _ column: Int32) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch types[Int(column)] {
        case 16: return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case 20, 21, 23:
            guard let integer = Int64(String(decoding: bytes, as: UTF8.self)) else {
                throw StorageError("PostgreSQL sent an integer that is none")
            }
            return .integer(integer)
        case 700, 701:
            guard let real = Double(String(decoding: bytes, as: UTF8.self)) else {
                throw StorageError("PostgreSQL sent a number that is none")
            }
            return .real(real)
        default: return .text(String(decoding: bytes, as: UTF8.self))
        }
    }
}

/// The values of a statement as libpq takes them: texts that end with NUL, one behind the other.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    /// Where each begins; nil for NULL.
    private var starts: [Int?] = []

    /// - Throws: ``StorageError`` for a text with a NUL, which PostgreSQL cannot hold.
    init(_ values: [SQLValue]) throws {
        for value in values {
            switch value {
            case .null: starts.append(nil)
            case .integer(let integer): append("\(integer)")
            case .real(let real): append("\(real)")
            case .text(let text):
                try Self.check(text)
                append(text)
            }
        }
    }

    static func check(_ text: String) throws {
        var text = text
        let holdsNUL = text.withUTF8 { bytes in bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false }
        guard !holdsNUL else { throw StorageError("a text with the character NUL", code: "22021") }
    }

    /// In bytes.
    var size: Int { bytes.count }

    func withPointers<Result>(
        _ body: (UnsafePointer<UnsafePointer<CChar>?>?, Int32) -> Result
    ) -> Result {
        bytes.withUnsafeBytes { buffer in
            let texts = buffer.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in
                start.flatMap { start in texts.baseAddress.map { $0 + start } }
            }
            return pointers.withUnsafeBufferPointer { body($0.baseAddress, Int32($0.count)) }
        }
    }

    private mutating func append(_ text: String) {
        starts.append(bytes.count)
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
    }
}
