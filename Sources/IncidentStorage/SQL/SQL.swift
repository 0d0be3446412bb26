/// A statement, or a part of one, with its values. Write it as a string literal; each `\(value)` becomes `$1`, `$2` …
/// in order of appearance, also when parts are put into each other.
///
/// The same text runs on SQLite and on PostgreSQL. A value never becomes part of the text.
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    enum Segment: Sendable {
        case text(String)
        case value(SQLValue)
    }

    var segments: [Segment]

    public init(stringLiteral text: String) {
        segments = [.text(text)]
    }

    public init(stringInterpolation: StringInterpolation) {
        segments = stringInterpolation.segments
    }

    /// The text with numbered placeholders.
    public var text: String {
        var text = ""
        var number = 0
        for segment in segments {
            switch segment {
            case .text(let part): text += part
            case .value:
                number += 1
                text += "$"
                text += String(number)
            }
        }
        return text
    }

    /// The values of the placeholders, in their order.
    public var values: [SQLValue] {
        segments.compactMap { if case .value(let value) = $0 { value } else { nil } }
    }

    public struct StringInterpolation: StringInterpolationProtocol {
        var segments: [Segment] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            segments.reserveCapacity(2 * interpolationCount + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { segments.append(.text(literal)) }
        }

        public mutating func appendInterpolation(_ value: some SQLConvertible) {
            segments.append(.value(value.sqlValue))
        }

        /// Puts another part here, with its values.
        public mutating func appendInterpolation(_ part: SQL) {
            segments += part.segments
        }

        /// Appends `($1, $2 …)` for the values, and `(NULL)` for none.
        public mutating func appendInterpolation(list: [some SQLConvertible]) {
            guard !list.isEmpty else {
                segments.append(.text("(NULL)"))
                return
            }
            for (index, value) in list.enumerated() {
                segments.append(.text(index == 0 ? "(" : ", "))
                segments.append(.value(value.sqlValue))
            }
            segments.append(.text(")"))
        }

        /// Inserts trusted text, such as a record's column list.
        public mutating func appendInterpolation(raw: StaticString) {
            segments.append(.text(raw.description))
        }
    }
}

extension [SQL] {
    /// The parts with `separator` between them; `""` for none.
    public func joined(separator: StaticString) -> SQL {
        var joined = SQL(stringLiteral: "")
        for (index, part) in enumerated() {
            if index > 0 { joined.segments.append(.text(separator.description)) }
            joined.segments += part.segments
        }
        return joined
    }
}
