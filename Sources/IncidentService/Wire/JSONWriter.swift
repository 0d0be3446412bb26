import IncidentAPI

/// Writes a value as JSON in one pass, its members in the order of their declaration.
///
/// Foundation's encoder builds a tree and sorts its keys first, which costs a multiple, and an answer must be the same
/// bytes each time. Only what wire types use is written; anything else is an error, never wrong JSON.
final class JSONWriter: Encoder {
    /// What stands open at a depth, and whether it holds something.
    private enum Level {
        case undecided
        case object(isEmpty: Bool)
        case array(isEmpty: Bool)
    }

    private struct State {
        var bytes: [UInt8] = []
        var levels: [Level] = []
        var fault: String?
    }

    /// Behind a pointer: a stored property of a class pays for a check of exclusive access with each byte.
    private let state: UnsafeMutablePointer<State>

    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any] = [:]

    init() {
        state = .allocate(capacity: 1)
        state.initialize(to: State())
    }

    deinit {
        state.deinitialize(count: 1)
        state.deallocate()
    }

    /// The JSON of `value`.
    static func json(_ value: some Encodable) throws -> [UInt8] {
        let writer = JSONWriter()
        writer.state.pointee.bytes.reserveCapacity(2048)
        try writer.write(value)
        if let fault = writer.state.pointee.fault {
            throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: fault))
        }
        return writer.state.pointee.bytes
    }

    /// Writes a value and closes what it opened.
    func write<T: Encodable>(_ value: T) throws {
        if T.self == JSONValue.self, let value = value as? JSONValue { return write(json: value) }
        if T.self == [String: JSONValue].self, let members = value as? [String: JSONValue] {
            return write(json: .object(members))
        }
        state.pointee.levels.append(.undecided)
        try value.encode(to: self)
        switch state.pointee.levels.popLast() {
        case .object: state.pointee.bytes.append(UInt8(ascii: "}"))
        case .array: state.pointee.bytes.append(UInt8(ascii: "]"))
        case .undecided, nil: break
        }
    }

    private func write(json value: JSONValue) {
        switch value {
        case .null: write(literal: "null")
        case .bool(let value): write(literal: value ? "true" : "false")
        case .integer(let value): write(integer: value)
        case .number(let value): write(number: value)
        case .string(let value): write(string: value)
        case .array(let elements):
            state.pointee.bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { state.pointee.bytes.append(UInt8(ascii: ",")) }
                write(json: element)
            }
            state.pointee.bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            state.pointee.bytes.append(UInt8(ascii: "{"))
            // A dictionary has no order of its own; its members are sorted.
            for (index, (name, member)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { state.pointee.bytes.append(UInt8(ascii: ",")) }
                write(string: name)
                state.pointee.bytes.append(UInt8(ascii: ":"))
                write(json: member)
            }
            state.pointee.bytes.append(UInt8(ascii: "}"))
        }
    }

    func openObject() {
        guard case .undecided = state.pointee.levels.last else { return }
        state.pointee.levels[state.pointee.levels.count - 1] = .object(isEmpty: true)
        state.pointee.bytes.append(UInt8(ascii: "{"))
    }

    func openArray() {
        guard case .undecided = state.pointee.levels.last else { return }
        state.pointee.levels[state.pointee.levels.count - 1] = .array(isEmpty: true)
        state.pointee.bytes.append(UInt8(ascii: "["))
    }

    func beginMember(_ name: String) {
        if case .object(isEmpty: false) = state.pointee.levels.last { state.pointee.bytes.append(UInt8(ascii: ",")) }
        state.pointee.levels[state.pointee.levels.count - 1] = .object(isEmpty: false)
        write(string: name)
        state.pointee.bytes.append(UInt8(ascii: ":"))
    }

    func beginElement() {
        if case .array(isEmpty: false) = state.pointee.levels.last { state.pointee.bytes.append(UInt8(ascii: ",")) }
        state.pointee.levels[state.pointee.levels.count - 1] = .array(isEmpty: false)
    }

    func write(literal: StaticString) {
        literal.withUTF8Buffer { state.pointee.bytes.append(contentsOf: $0) }
    }

    func write(integer: some BinaryInteger) { state.pointee.bytes.append(contentsOf: String(integer).utf8) }

    func write(number: Double) {
        if number.isFinite {
            state.pointee.bytes.append(contentsOf: "\(number)".utf8)
        } else {
            refuse("a number that is not finite")
        }
    }

    func write(string: String) {
        var string = string
        state.pointee.bytes.append(UInt8(ascii: "\""))
        string.withUTF8 { text in
            var start = 0
            for index in text.indices where Self.mustBeEscaped(text[index]) {
                state.pointee.bytes.append(contentsOf: text[start..<index])
                write(escaped: text[index])
                start = index + 1
            }
            state.pointee.bytes.append(contentsOf: text[start...])
        }
        state.pointee.bytes.append(UInt8(ascii: "\""))
    }

    /// Notes that a value cannot be written; the whole fails.
    func refuse(_ what: String) { state.pointee.fault = state.pointee.fault ?? "JSON of an answer cannot hold \(what)" }

    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private func write(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""): write(literal: #"\""#)
        case UInt8(ascii: "\\"): write(literal: #"\\"#)
        case UInt8(ascii: "\n"): write(literal: #"\n"#)
        case UInt8(ascii: "\r"): write(literal: #"\r"#)
        case UInt8(ascii: "\t"): write(literal: #"\t"#)
        default:
            let hex = Array("0123456789abcdef".utf8)
            write(literal: #"\u00"#)
            state.pointee.bytes.append(hex[Int(byte >> 4)])
            state.pointee.bytes.append(hex[Int(byte & 15)])
        }
    }

    /// Opens a level for what a refused container writes.
    func prepareDetached() { state.pointee.levels.append(.undecided) }

    // MARK: - Encoder

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        openObject()
        return KeyedEncodingContainer(JSONMembers<Key>(writer: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        openArray()
        return JSONElements(writer: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONSingleValue(writer: self) }
}
