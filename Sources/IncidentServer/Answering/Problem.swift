import Foundation
import HTTPTypes
import IncidentAPI
import NIOCore
import NIOFoundationEssentialsCompat

/// A refusal as it travels: a problem document (RFC 9457) whose `error` repeats its `detail`, so that every client,
/// old or new, sees the failure.
///
/// Source: behaviour of the wire, section "Errors".
struct Problem: Encodable {
    var type: String
    var title: String
    var status: Int
    var detail: String
    var code: String
    var hint: String?
    var retryable: Bool
    var trace_id: String
    var error: String

    init(_ error: APIError, trace: TraceID, status: Int? = nil) {
        type = "/docs#error-\(error.code.rawValue)"
        title = error.code.title
        self.status = status ?? error.code.status
        detail = error.message
        code = error.code.rawValue
        hint = error.hint
        retryable = error.retryable
        trace_id = trace.description
        self.error = error.message
    }

    func encoded() -> ByteBuffer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let json = try? encoder.encode(self) else {
            // Nine strings, a number and a flag always encode; this line keeps the answer a document all the same.
            return ByteBuffer(string: #"{"error":"The server failed."}"#)
        }
        return ByteBuffer(data: json)
    }
}

extension Answer {
    /// - Parameter status: the HTTP status where it is not the code's own, such as 431 for a head that is too large.
    static func problem(_ error: APIError, trace: TraceID, status: Int? = nil) -> Answer {
        let problem = Problem(error, trace: trace, status: status)
        var answer = Answer(
            .init(code: problem.status), contentType: "application/problem+json", body: problem.encoded())
        if let seconds = error.retryAfterSeconds ?? (error.retryable ? 1 : nil) {
            answer.headers[.retryAfter] = "\(seconds)"
        }
        if error.code == .unauthorized { answer.headers[.wwwAuthenticate] = "Bearer" }
        return answer
    }
}
