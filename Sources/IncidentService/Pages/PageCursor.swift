import Foundation
import IncidentAPI
import IncidentStorage

/// Where a page ended: what the opaque `nextValue` holds. It is whole in itself, so that it survives restarts.
struct PageCursor: Hashable {
    /// The time that the first page took for now; relative times such as `-7d` keep meaning the same.
    var now: Timestamp
    /// The values of the last row that order it, in the order of the columns. Only integers and texts.
    var lastKey: [SQLValue]

    /// The `nextValue` that continues the walk of `binding` after this row.
    func sealed(for binding: PageBinding) -> String {
        var payload = Self.bytes(of: now.microseconds)
        for value in lastKey {
            switch value {
            case .integer(let integer): payload += [0] + Self.bytes(of: integer)
            case .text(let text): payload += [1] + Self.bytes(of: Int64(text.utf8.count)) + Array(text.utf8)
            case .null, .real: continue
            }
        }
        return Data(binding.checksum(of: payload) + payload).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Reads a `nextValue` that ``sealed(for:)`` made for `binding`; nil for `""`, the first page.
    ///
    /// - Throws: `common.validation_failed` for every other text.
    static func opened(_ text: String, for binding: PageBinding) throws(APIError) -> PageCursor? {
        guard !text.isEmpty else { return nil }
        let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        let base64 = text.replacing("-", with: "+").replacing("_", with: "/") + padding
        guard text.utf8.count <= 8192, let data = Data(base64Encoded: base64), data.count > 16,
            data.prefix(16).elementsEqual(binding.checksum(of: Array(data.dropFirst(16)))),
            let cursor = PageCursor(payload: data.dropFirst(16)), cursor.sealed(for: binding) == text,
            // Whoever knows the checksum can make a cursor: what it holds is checked as any other input is.
            cursor.now.isSet, cursor.now <= .latest
        else { throw refusal }
        return cursor
    }

    /// The refusal of a cursor that no page of this query and order gave.
    static var refusal: APIError {
        APIError(
            .validationFailed, "cursor.nextValue must be the one that this query and order returned.",
            hint: "Send the query unchanged with its cursor, or an empty cursor to begin again.")
    }

    init(now: Timestamp, lastKey: [SQLValue]) {
        self.now = now
        self.lastKey = lastKey
    }

    private init?(payload: Data) {
        var rest = payload
        func integer() -> Int64? {
            guard rest.count >= 8 else { return nil }
            defer { rest = rest.dropFirst(8) }
            return rest.prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) }
        }
        guard let now = integer() else { return nil }
        self.init(now: Timestamp(microseconds: now), lastKey: [])
        while let kind = rest.popFirst() {
            guard let number = integer() else { return nil }
            if kind == 0 {
                lastKey.append(.integer(number))
                continue
            }
            guard number >= 0, number <= rest.count,
                let text = String(validating: rest.prefix(Int(number)), as: UTF8.self)
            else { return nil }
            rest = rest.dropFirst(Int(number))
            lastKey.append(.text(text))
        }
    }

    private static func bytes(of integer: Int64) -> [UInt8] {
        withUnsafeBytes(of: integer.bigEndian, Array.init)
    }
}
