import Foundation
import IncidentAPI

/// JSON as it is stored in a text column.
enum JSONText {
    static func of(_ value: JSONValue) throws -> String {
        String(decoding: try JSONWriter.json(value), as: UTF8.self)
    }

    static func object(_ text: String) throws -> [String: JSONValue] {
        if text == "{}" { return [:] }
        return try JSONDecoder().decode([String: JSONValue].self, from: Data(text.utf8))
    }
}
