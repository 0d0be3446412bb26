import CZlib
import NIOCore

/// Gzip by zlib, whole texts at once.
enum Gzip {
    enum Failure: Error {
        /// The result would have more bytes than it may. Counted by size: a ratio says nothing of the harm.
        case tooLarge
        case malformed
    }

    /// Decompresses one gzip member, and nothing after it.
    static func inflate(_ input: ByteBuffer, limit: Int) throws(Failure) -> ByteBuffer {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .malformed
        }
        defer { inflateEnd(&stream) }
        var input = input
        var output = ByteBufferAllocator().buffer(capacity: min(limit + 1, max(1024, input.readableBytes * 4)))
        var code = Z_OK
        input.withUnsafeMutableReadableBytes { bytes in
            stream.next_in = bytes.bindMemory(to: UInt8.self).baseAddress
            stream.avail_in = UInt32(bytes.count)
            while code == Z_OK, output.readableBytes <= limit {
                let room = min(64 << 10, limit + 1 - output.readableBytes)
                output.writeWithUnsafeMutableBytes(minimumWritableBytes: room) { space in
                    stream.next_out = space.bindMemory(to: UInt8.self).baseAddress
                    stream.avail_out = UInt32(room)
                    code = CZlib.inflate(&stream, Z_NO_FLUSH)
                    return room - Int(stream.avail_out)
                }
            }
        }
        guard output.readableBytes <= limit else { throw .tooLarge }
        guard code == Z_STREAM_END, stream.avail_in == 0 else { throw .malformed }
        return output
    }

    /// Compresses at a level that costs little; nil when zlib has no memory.
    static func deflate(_ input: ByteBuffer) -> ByteBuffer? {
        var stream = z_stream()
        guard
            deflateInit2_(
                &stream, 4, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return nil }
        defer { deflateEnd(&stream) }
        var input = input
        let bound = Int(deflateBound(&stream, UInt(input.readableBytes)))
        var output = ByteBufferAllocator().buffer(capacity: bound)
        var code = Z_OK
        input.withUnsafeMutableReadableBytes { bytes in
            stream.next_in = bytes.bindMemory(to: UInt8.self).baseAddress
            stream.avail_in = UInt32(bytes.count)
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { space in
                stream.next_out = space.bindMemory(to: UInt8.self).baseAddress
                stream.avail_out = UInt32(bound)
                code = CZlib.deflate(&stream, Z_FINISH)
                return bound - Int(stream.avail_out)
            }
        }
        return code == Z_STREAM_END ? output : nil
    }
}
