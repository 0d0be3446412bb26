import Foundation

/// Keeps the end of an export that passes by, which says what is in it.
public struct ExportTail: Sendable {
    private var bytes: [UInt8] = []

    /// The last line has less.
    private static let size = 1024

    public init() {}

    public mutating func append(_ piece: [UInt8]) {
        bytes += piece.suffix(Self.size)
        if bytes.count > 2 * Self.size { bytes.removeFirst(bytes.count - Self.size) }
    }

    /// What is in the export; nil when its last line is not the right one.
    public var summary: ExportSummary? {
        guard bytes.last == UInt8(ascii: "\n"), let line = bytes.dropLast().split(separator: UInt8(ascii: "\n")).last,
            let end = try? JSONDecoder().decode(ExportEnd.self, from: Data(line)).end
        else { return nil }
        return ExportSummary(rows: end.rows, incidents: end.incidents, files: end.files)
    }
}
