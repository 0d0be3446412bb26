import IncidentAPI

// What Codable asks of an encoder: where members, elements and single values go.

struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil(forKey key: Key) throws {
        writer.beginMember(key.stringValue)
        writer.write(literal: "null")
    }

    mutating func encode(_ value: Bool, forKey key: Key) throws {
        writer.beginMember(key.stringValue)
        writer.write(literal: value ? "true" : "false")
    }

    mutating func encode(_ value: String, forKey key: Key) throws {
        writer.beginMember(key.stringValue)
        writer.write(string: value)
    }

    mutating func encode(_ value: Int, forKey key: Key) throws {
        writer.beginMember(key.stringValue)
        writer.write(integer: value)
    }

    mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        writer.beginMember(key.stringValue)
        try writer.write(value)
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type, forKey key: Key
    ) -> KeyedEncodingContainer<NestedKey> {
        writer.refuse("a nested container")
        return JSONWriter.detached().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        writer.refuse("a nested container")
        return JSONWriter.detached().unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        writer.refuse("a nested encoder")
        return JSONWriter.detached()
    }

    mutating func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

struct JSONElements: UnkeyedEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }
    private(set) var count = 0

    init(writer: JSONWriter) { self.writer = writer }

    mutating func encodeNil() throws {
        begin()
        writer.write(literal: "null")
    }

    mutating func encode<T: Encodable>(_ value: T) throws {
        begin()
        try writer.write(value)
    }

    private mutating func begin() {
        count += 1
        writer.beginElement()
    }

    mutating func nestedContainer<NestedKey: CodingKey>(
        keyedBy keyType: NestedKey.Type
    ) -> KeyedEncodingContainer<NestedKey> {
        writer.refuse("a nested container")
        return JSONWriter.detached().container(keyedBy: keyType)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        writer.refuse("a nested container")
        return JSONWriter.detached().unkeyedContainer()
    }

    mutating func superEncoder() -> any Encoder {
        writer.refuse("a nested encoder")
        return JSONWriter.detached()
    }
}

struct JSONSingleValue: SingleValueEncodingContainer {
    let writer: JSONWriter
    var codingPath: [any CodingKey] { [] }

    mutating func encodeNil() throws { writer.write(literal: "null") }
    mutating func encode(_ value: Bool) throws { writer.write(literal: value ? "true" : "false") }
    mutating func encode(_ value: String) throws { writer.write(string: value) }
    mutating func encode(_ value: Double) throws { writer.write(number: value) }
    mutating func encode(_ value: Float) throws { writer.write(number: Double(value)) }
    mutating func encode(_ value: Int) throws { writer.write(integer: value) }
    mutating func encode(_ value: Int8) throws { writer.write(integer: value) }
    mutating func encode(_ value: Int16) throws { writer.write(integer: value) }
    mutating func encode(_ value: Int32) throws { writer.write(integer: value) }
    mutating func encode(_ value: Int64) throws { writer.write(integer: value) }
    mutating func encode(_ value: UInt) throws { writer.write(integer: value) }
    mutating func encode(_ value: UInt8) throws { writer.write(integer: value) }
    mutating func encode(_ value: UInt16) throws { writer.write(integer: value) }
    mutating func encode(_ value: UInt32) throws { writer.write(integer: value) }
    mutating func encode(_ value: UInt64) throws { writer.write(integer: value) }
    mutating func encode<T: Encodable>(_ value: T) throws { try writer.write(value) }
}

extension JSONWriter {
    /// A writer whose bytes nobody reads, for containers that are refused.
    static func detached() -> JSONWriter {
        let writer = JSONWriter()
        writer.prepareDetached()
        return writer
    }
}
