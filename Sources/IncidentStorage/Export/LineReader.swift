import Foundation

/// Reads a file line by line. It may be a pipe.
struct LineReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false
    /// The number of the line that was read last, from 1.
    private(set) var number = 0
    /// How many bytes were read.
    private(set) var bytes = 0

    /// No row that Muster writes has as much.
    static let lineLimit = 64 << 20
    private static let pieceSize = 1 << 18

    init(descriptor: Int32) { self.descriptor = descriptor }

    /// Calls `body` with the next line, without its end; false when there is none.
    mutating func next(_ body: (UnsafeRawBufferPointer) throws -> Void) throws -> Bool {
        var searched = start
        while true {
            if let end = newline(from: searched) {
                number += 1
                try buffer.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
                start = end + 1
                return true
            }
            searched = buffer.count
            if isAtEnd {
                guard start == buffer.count else {
                    throw StorageError("Line \(number + 1): the line has no end; the file was cut.")
                }
                return false
            }
            guard buffer.count - start <= Self.lineLimit else {
                throw StorageError("Line \(number + 1): the line is longer than \(Self.lineLimit >> 20) MiB.")
            }
            searched -= start
            try fill()
        }
    }

    private func newline(from place: Int) -> Int? {
        buffer.withUnsafeBytes { bytes in
            guard place < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + place, 0x0A, bytes.count - place)
            else { return nil }
            return UnsafeRawPointer(found) - base
        }
    }

    private mutating func fill() throws {
        buffer.removeFirst(start)
        start = 0
        let old = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: Self.pieceSize))
        while true {
            let count = buffer.withUnsafeMutableBytes {
                read(descriptor, $0.baseAddress.map { $0 + old }, Self.pieceSize)
            }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else {
                buffer.removeLast(Self.pieceSize)
                throw StorageError(errno: "The file cannot be read")
            }
            buffer.removeLast(Self.pieceSize - count)
            bytes += count
            isAtEnd = count == 0
            return
        }
    }
}
