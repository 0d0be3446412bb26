import Crypto
import Foundation
import Synchronization

/// The SHA-512 of what comes in pieces.
final class ContentHasher: Sendable {
    private let state = Mutex(SHA512())

    func update(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { raw in
            let data = UnsafeRawBufferPointer(raw)
            state.withLock { $0.update(bufferPointer: data) }
        }
    }

    /// In 128 hexadecimal digits.
    func digest() -> String {
        state.withLock { $0.finalize() }.hexadecimal
    }
}
