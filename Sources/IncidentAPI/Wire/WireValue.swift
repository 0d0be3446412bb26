/// A value that travels as JSON and has an empty form.
///
/// Decoding follows the rule of the existing clients: a field that is absent or `null` keeps its empty form.
public protocol WireValue: Codable, Hashable, Sendable {
    /// The empty form.
    init()

    /// How the type looks as JSON.
    static var shape: WireShape { get }
}

/// How a type looks as JSON. The API reference and the contract's test read it.
public indirect enum WireShape: Hashable, Sendable {
    case string
    /// A string that holds a ``Timestamp``.
    case time
    /// A number without a fraction.
    case integer
    case number
    case boolean
    case any
    case oneOf(name: String, words: [Word])
    case array(WireShape)
    case map(WireShape)
    case nullable(WireShape)
    /// `name` is the type's name in the reference, `declaration` the one in Swift.
    case object(name: String, declaration: String, fields: [Field])

    public struct Field: Hashable, Sendable {
        public var name: String
        public var shape: WireShape
    }

    /// One of a closed set: the word that travels, and the name of its case in Swift.
    public struct Word: Hashable, Sendable {
        public var text: String
        public var caseName: String
    }
}

extension String: WireValue {
    public static var shape: WireShape { .string }
}

extension Bool: WireValue {
    public static var shape: WireShape { .boolean }
}

extension Int: WireValue {
    public static var shape: WireShape { .integer }
}

extension Double: WireValue {
    public static var shape: WireShape { .number }
}

extension Array: WireValue where Element: WireValue {
    public static var shape: WireShape { .array(Element.shape) }
}

extension Dictionary: WireValue where Key == String, Value: WireValue {
    public static var shape: WireShape { .map(Value.shape) }
}

extension Optional: WireValue where Wrapped: WireValue {
    public init() { self = .none }
    public static var shape: WireShape { .nullable(Wrapped.shape) }
}
