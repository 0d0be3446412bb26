import Foundation
import IncidentAPI
import IncidentStorage

/// A row of a table of Dispatch, or an object of its API.
struct DispatchRow: Equatable {
    let members: [String: JSONValue]

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

    /// A word of a closed set, in lower case.
    func word(_ name: String) -> String { text(name).trimmingCharacters(in: .whitespacesAndNewlines).lowercased() }

    /// What rows refer to each other by. Tools that know no empty whole numbers write `7.0`.
    func key(_ name: String) -> String {
        let text = text(name).trimmingCharacters(in: .whitespacesAndNewlines)
        guard text.hasSuffix(".0"), Int(text.dropLast(2)) != nil else { return text }
        return String(text.dropLast(2))
    }

    func object(_ name: String) -> DispatchRow? {
        if case .object(let object) = members[name] { DispatchRow(object) } else { nil }
    }

    func objects(_ name: String) -> [DispatchRow] {
        guard case .array(let items) = members[name] else { return [] }
        return items.compactMap { if case .object(let object) = $0 { DispatchRow(object) } else { nil } }
    }

    /// A time, or a day. Dispatch keeps UTC, mostly without saying so.
    func time(_ name: String) throws -> Timestamp {
        let text = text(name).trimmingCharacters(in: .whitespaces)
        guard !text.isEmpty else { return .unset }
        guard let time = Timestamp(rfc3339: text) ?? Self.time(text) else {
            throw StorageError(
                """
                \(name) must be a time of the years 1970 to 9999 such as 2024-05-01 12:34:56.789, not \
                \(text.prefix(64)).
                """)
        }
        return time
    }

    /// The other forms that PostgreSQL, Python and spreadsheets write.
    private static func time(_ text: String) -> Timestamp? {
        let form =
            /(\d{4}-\d{2}-\d{2})(?:[ Tt](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s?(?:[zZ]|UTC|([+-]\d{2})(?::?(\d{2}))?)?)?/
        guard let parts = text.wholeMatch(of: form)?.output else { return nil }
        let zone = parts.4.map { "\($0):\(parts.5 ?? "00")" } ?? "Z"
        return Timestamp(rfc3339: "\(parts.1)T\(parts.2 ?? "00:00")\(parts.3 ?? ":00")\(zone)")
    }
}
