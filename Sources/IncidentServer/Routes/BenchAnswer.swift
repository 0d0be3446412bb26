import HummingbirdCore
import NIOCore

/// A route that only sends: as many bytes as it is asked for, to measure the server's calls against.
struct BenchAnswer: Sendable {
    private static let longest = 65_536
    private let bytes = ByteBuffer(repeating: UInt8(ascii: "x"), count: BenchAnswer.longest)

    /// `?bytes=N` of them, 1 to 65,536; 1,000 without.
    func answer(_ request: Request) -> Answer {
        let wanted = request.uri.queryParameters["bytes"].flatMap { Int($0) } ?? 1000
        let count = min(max(wanted, 1), Self.longest)
        return Answer(
            contentType: "application/json",
            body: bytes.getSlice(at: bytes.readerIndex, length: count) ?? ByteBuffer())
    }
}
