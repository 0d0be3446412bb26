import Foundation
import IncidentAPI

/// JSON in and out.
enum WireCoder {
    static func decode<T: WireObject>(_ type: T.Type, from body: Data) throws -> T {
        if body.isEmpty { return T() }
        return try JSONDecoder().decode(AnObject<T>.self, from: body).value
    }

    static func encode<T: WireObject>(_ response: T) throws -> Data {
        Data(try JSONWriter.json(Success(response: response)))
    }
}

/// A request as it travels: an object, also where its type has no members and would take anything.
private struct AnObject<Value: WireObject>: Decodable {
    let value: Value

    enum Key: CodingKey {}

    init(from decoder: any Decoder) throws {
        _ = try decoder.container(keyedBy: Key.self)
        value = try Value(from: decoder)
    }
}

/// A response as it travels: its fields, and the empty `error` that every answer carries.
private struct Success<Response: WireObject>: Encodable {
    let response: Response

    enum Key: CodingKey { case error }

    func encode(to encoder: any Encoder) throws {
        try response.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("", forKey: .error)
    }
}
