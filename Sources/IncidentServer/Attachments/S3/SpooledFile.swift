import Crypto
import Foundation
import IncidentStorage
import NIOCore

/// A file of this machine on its way to another store.
struct SpooledFile {
    let url: URL
    let bytes: Int

    init(_ url: URL) throws {
        self.url = url
        var status = stat()
        guard stat(url.path, &status) == 0 else { throw FileStoreError("\(url.path) cannot be read.") }
        bytes = Int(status.st_size)
    }

    /// In hexadecimal digits.
    func sha256() async throws -> String {
        var hasher = SHA256()
        for try await piece in pieces(of: 1 << 20) {
            piece.withUnsafeReadableBytes { hasher.update(bufferPointer: $0) }
        }
        return hasher.finalize().hexadecimal
    }

    /// The content, read as it is asked for.
    func pieces(of count: Int) -> AsyncThrowingStream<ByteBuffer, any Error> {
        let reader = Result { try FileHandle(forReadingFrom: url) }
        return AsyncThrowingStream {
            guard let bytes = try reader.get().read(upToCount: count), !bytes.isEmpty else { return nil }
            return ByteBuffer(bytes: bytes)
        }
    }
}
