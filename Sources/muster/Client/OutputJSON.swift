import Foundation
import IncidentAPI
import IncidentClient

extension Output {
    /// Prints an answer as the server gave it.
    static func json<Response>(of answer: CallAnswer<Response>) throws {
        try line(String(decoding: answer.json, as: UTF8.self))
    }
}

extension CallAnswer {
    /// The members of the answer as the server gave it.
    func members() throws -> [String: JSONValue] {
        try JSONDecoder().decode([String: JSONValue].self, from: Data(json))
    }
}
