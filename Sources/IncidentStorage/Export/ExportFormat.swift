/// The first line of an export.
struct ExportHeader: Codable, Hashable {
    var format: String
    /// The version of the format. A program reads its own and older ones.
    var version: Int
    /// The schema that the rows have.
    var schema: Int
    /// The program that wrote it, for people.
    var madeBy: String

    static let name = "muster-export"
    static let currentVersion = 1

    /// Its line, without the end.
    var line: String {
        let name = madeBy.filter { $0.isASCII && $0 != "\"" && $0 != "\\" && $0 >= " " }
        return #"{"format":"\#(format)","version":\#(version),"schema":\#(schema),"madeBy":"\#(name)"}"#
    }
}

/// The last line of an export: one that was cut lacks it.
struct ExportEnd: Codable, Hashable {
    struct Content: Codable, Hashable {
        var rows: Int
        /// How many of the rows are incidents.
        var incidents: Int
        var files: Int
        /// SHA-256 of all bytes before this line, in hexadecimal.
        var sha256: String
    }

    var end: Content

    /// Its line, without the end.
    var line: String {
        #"{"end":{"rows":\#(end.rows),"incidents":\#(end.incidents),"files":\#(end.files),"sha256":"\#(end.sha256)"}}"#
    }
}

/// How a column's values are written.
enum ExportKind: Sendable {
    case text
    case integer
    case boolean
    /// Microseconds since 1970 as RFC 3339, and `""` where unset.
    case time

    init(_ column: CopyTable.Column) {
        self =
            switch column.kind {
            case .text: .text
            case .boolean: .boolean
            case .integer: column.name.hasSuffix("_at") ? .time : .integer
            }
    }
}

extension CopyTable {
    /// Tables that say something of running servers, and nothing of incidents: a database that they are moved to has
    /// servers of its own.
    static let leftOutOfExports: Set = ["lease", "signing_key", "content_removal"]

    /// What an export of a schema holds, in its order.
    static func exported(schema: Int = Migration.latest) throws -> [CopyTable] {
        try all(migrations: Array(Migration.all.prefix(schema))).filter { !leftOutOfExports.contains($0.name) }
    }
}
