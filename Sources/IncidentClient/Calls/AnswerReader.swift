import Foundation
import IncidentAPI

/// Makes of an answer what it says: a response, or why there is none.
enum AnswerReader {
    static func read<Response: Decodable>(_ type: Response.Type, from received: ReceivedAnswer) throws -> Response {
        if let refusal = Refusal(received) { throw IncidentClientError.refused(refusal) }
        do {
            return try JSONDecoder.ofAnswers().decode(Response.self, from: Data(received.body))
        } catch {
            throw IncidentClientError.badAnswer(
                status: received.status, reason: "it does not fit the method: \(words(of: error))")
        }
    }

    private static func words(of error: any Error) -> String {
        let context: DecodingError.Context
        switch error {
        case DecodingError.typeMismatch(_, let found), DecodingError.valueNotFound(_, let found),
            DecodingError.keyNotFound(_, let found), DecodingError.dataCorrupted(let found):
            context = found
        default: return "\(error)"
        }
        let path = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
        return (path.isEmpty ? "" : path.joined(separator: ".") + ": ") + context.debugDescription
    }
}
