import HTTPTypes
import NIOCore

/// An answer before it goes onto the wire.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: ByteBuffer
    /// Whether the connection ends with it: the rest of the request is not read on.
    var closesConnection = false

    init(_ status: HTTPResponse.Status = .ok, contentType: String, body: ByteBuffer) {
        self.status = status
        headers = HTTPFields()
        headers.reserveCapacity(10)
        headers[.contentType] = contentType
        self.body = body
    }

    /// Adds what every answer carries: its length, when it was given, to which request, and how long that took.
    mutating func complete(_ trace: TraceID, _ duration: TimeAmount) {
        headers[.contentLength] = String(body.readableBytes)
        headers[.date] = HTTPDate.shared.text
        headers[.requestID] = trace.description
        let microseconds = duration.nanoseconds / 1000
        let fraction = String(microseconds % 1000 + 1000).dropFirst()
        headers[.serverTiming] = "total;dur=\(microseconds / 1000).\(fraction)"
    }

    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, contentType: "application/json", body: ByteBuffer(string: text))
    }
}
