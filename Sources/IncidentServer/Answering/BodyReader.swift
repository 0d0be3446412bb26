import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import NIOCore
import NIOFoundationEssentialsCompat

/// Reads the body of a call, within its limits.
struct BodyReader: Sendable {
    let limits: ServerLimits

    /// The JSON text, decompressed; empty for no body.
    ///
    /// - Parameters:
    ///   - isJSON: whether the body has to be counted as JSON before it is decoded.
    ///   - room: asked before so many bytes of it in all are kept; it refuses by throwing.
    /// - Throws: `APIError` for what the body may not be; ``WireFault`` when the wire broke within it.
    func read(
        _ request: Request, isJSON: Bool = true, room: (Int) throws(APIError) -> Void = { _ throws(APIError) in }
    ) async throws -> Data {
        guard let encoding = ContentEncoding(request.headers) else {
            throw APIError(
                .unsupportedEncoding, "The body may be sent plain or with Content-Encoding gzip.",
                hint: "Send it without Content-Encoding.")
        }
        if let length = request.headers.contentLength, length > limits.bodyBytes { throw tooLarge }
        var body = ByteBuffer()
        for try await part in request.body {
            var part = part
            guard body.readableBytes + part.readableBytes <= limits.bodyBytes else { throw tooLarge }
            try room(body.readableBytes + part.readableBytes)
            if body.readableBytes == 0 { body = part } else { body.writeBuffer(&part) }
        }
        if encoding == .gzip, body.readableBytes > 0 {
            let unpacked = try decompress(body)
            try room(body.readableBytes + unpacked.readableBytes)
            body = unpacked
        }
        if body.readableBytes == 0 { return Data() }
        guard isJSON else { return Data(buffer: body, byteTransferStrategy: .noCopy) }
        try body.withUnsafeReadableBytes { bytes in
            let span = Span<UInt8>(_unsafeBytes: bytes)
            try JSONScan.check(span, depth: limits.jsonDepth, members: limits.jsonMembers)
        }
        return Data(buffer: body, byteTransferStrategy: .noCopy)
    }

    private func decompress(_ body: ByteBuffer) throws -> ByteBuffer {
        do {
            return try Gzip.inflate(body, limit: limits.bodyBytes)
        } catch {
            switch error {
            case .tooLarge: throw tooLarge
            case .malformed: throw APIError.invalid("The body", "is not gzip, as its Content-Encoding says it is")
            }
        }
    }

    private var tooLarge: APIError {
        APIError(.tooLarge, "The body must have at most \(limits.bodyBytes) bytes, also when it is decompressed.")
    }
}

extension HTTPFields {
    /// The number that `Content-Length` gives, or nil without one.
    var contentLength: Int? { self[.contentLength].flatMap { Int($0) } }
}
