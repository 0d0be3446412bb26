import HTTPTypes
import HummingbirdCore
import NIOCore

/// An answer before it goes onto the wire.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var headers: HTTPFields
    var body: ByteBuffer
    /// A body that is read while it is sent, in the place of `body`.
    var stream: AnswerStream?
    /// Whether the connection ends with it: the rest of the request is not read on.
    var closesConnection = false
    /// Whether it ends when one side has enough: it has no length, and no deadline.
    var isEndless = false

    init(_ status: HTTPResponse.Status = .ok, contentType: String, body: ByteBuffer) {
        self.status = status
        headers = HTTPFields()
        headers.reserveCapacity(10)
        headers[.contentType] = contentType
        self.body = body
    }

    /// Adds what every answer carries: its length, when it was given, to which request, and how long that took.
    mutating func complete(_ trace: TraceID, _ duration: TimeAmount) {
        if status != .notModified, !isEndless { headers[.contentLength] = String(stream?.bytes ?? body.readableBytes) }
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

/// A body that is read while it is sent, and never whole in memory.
struct AnswerStream: Sendable {
    let bytes: Int
    /// Gives the bytes to what it is called with, piece by piece.
    let read: @Sendable ((ByteBuffer) async throws -> Void) async throws -> Void

    /// The body for `channel`, whose reader sets the pace: nothing more is read while it has not taken what there is.
    func body(on channel: any Channel) -> ResponseBody {
        ResponseBody(contentLength: bytes) { writer in
            try await read { piece in
                try await writer.write(piece)
                // A write only hands the bytes over. Behind it in the loop's queue they are in the channel, which then
                // says whether it is full; and the next write waits while it is.
                try await channel.eventLoop.submit {}.get()
            }
            try await writer.finish(nil)
        }
    }
}

extension Answer {
    /// The type of what is endless.
    static let eventStream = "text/event-stream"
}
