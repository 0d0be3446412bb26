import Foundation

/// The calls that the tests record, one file a method.
struct Examples {
    var folder: URL

    /// The recorded call of `method`, or nil when there is none yet.
    func example(of method: String) throws -> Example? {
        let file = folder.appending(path: "\(method).json")
        guard FileManager.default.fileExists(atPath: file.path) else { return nil }
        return try JSONDecoder().decode(Example.self, from: Data(contentsOf: file))
    }
}

/// A request and its answer.
struct Example: Decodable {
    var request: AnyJSON
    var response: AnyJSON
}

/// JSON whose members are in the order of their names.
struct AnyJSON: Decodable {
    var json: JSON

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            json = .null
        } else if let value = try? container.decode(Bool.self) {
            json = .bool(value)
        } else if let value = try? container.decode(Int.self) {
            json = .int(value)
        } else if let value = try? container.decode(String.self) {
            json = .string(value)
        } else if let value = try? container.decode([AnyJSON].self) {
            json = .array(value.map(\.json))
        } else {
            let members = try container.decode([String: AnyJSON].self)
            json = .object(members.map { ($0.key, $0.value.json) }.sorted { $0.0 < $1.0 })
        }
    }
}
