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

    static func json(_ text: String, status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status, contentType: "application/json", body: ByteBuffer(string: text))
    }
}
