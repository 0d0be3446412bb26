import Foundation
public import IncidentAPI
import NIOHTTP1

/// A refused call, as the server says it.
public struct Refusal: Hashable, Sendable {
    /// The HTTP status.
    public var status: Int
    /// The stable name of the refusal; nil when the server gave none, or one that this version does not know.
    public var code: APIError.Code?
    /// The name as it came; `""` when the server gave none. Grafana's gives none.
    public var codeText: String
    /// One sentence that names the member and what would be right.
    public var message: String
    /// What to do next, or nil.
    public var hint: String?
    /// Whether the same call may succeed later without a change.
    public var retryable: Bool
    /// The number under which the server's log has the request; `""` when it gave none.
    public var traceID: String

    /// What the answer refuses, or nil when it is a success.
    ///
    /// Other servers answer `{"error": "…"}` alone, with any status, 200 included; a proxy answers a page.
    init?(_ received: ReceivedAnswer) {
        let document = try? JSONDecoder().decode(Document.self, from: Data(received.body))
        let isSuccess = (200...299).contains(received.status)
        // In a success the other members are the response's own.
        let sentences = isSuccess ? [document?.error] : [document?.error, document?.detail, document?.message]
        let sentence = sentences.compactMap(\.self).first { !$0.isEmpty }
        guard !isSuccess || sentence != nil else { return nil }
        status = received.status
        codeText = document?.code ?? ""
        code = APIError.Code(rawValue: codeText)
        message = sentence ?? Self.sentence(for: received)
        hint = document?.hint
        retryable = document?.retryable ?? [429, 502, 503, 504].contains(received.status)
        traceID = document?.trace_id ?? received.requestID
    }

    private static func sentence(for received: ReceivedAnswer) -> String {
        if (300...399).contains(received.status), let place = received.headers.first(name: "Location") {
            return "The server sends callers on to \(place); its address must be given as it is."
        }
        return "The server answered \(received.status) without a reason."
    }

    /// The members of a problem document, of Grafana's incident service (`error`) and of Grafana itself (`message`).
    private struct Document: Decodable {
        var error: String?
        var detail: String?
        var message: String?
        var code: String?
        var hint: String?
        var retryable: Bool?
        var trace_id: String?

        private enum Key: CodingKey { case error, detail, message, code, hint, retryable, trace_id }

        /// A member of another type than ours is another program's, and says nothing here.
        init(from decoder: any Decoder) throws {
            let members = try decoder.container(keyedBy: Key.self)
            func text(_ key: Key) -> String? { try? members.decodeIfPresent(String.self, forKey: key) }
            error = text(.error)
            detail = text(.detail)
            message = text(.message)
            code = text(.code)
            hint = text(.hint)
            trace_id = text(.trace_id)
            retryable = try? members.decodeIfPresent(Bool.self, forKey: .retryable)
        }
    }
}
