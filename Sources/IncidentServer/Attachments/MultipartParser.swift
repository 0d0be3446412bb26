import Foundation
import IncidentAPI
import NIOCore

/// Takes apart a body of `multipart/form-data` (RFC 7578) as it comes, wherever it is cut. It holds back no more of a
/// part than could be the beginning of a delimiter.
struct MultipartParser {
    enum Event: Equatable {
        /// A part begins.
        case part(FormPart)
        /// More of the part's content.
        case data(ByteBuffer)
        /// The part has ended.
        case end
    }

    private enum State {
        case preamble
        case afterDelimiter
        case head
        case content
        case epilogue
    }

    private static let longestHead = 8 << 10

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var pending = ByteBuffer()
    private(set) var parts = 0

    /// - Parameter boundary: as `Content-Type` names it.
    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first delimiter may begin the body; the others begin a line.
        pending.writeString("\r\n")
    }

    /// What the next bytes of the body bring.
    mutating func read(_ bytes: ByteBuffer) throws(APIError) -> [Event] {
        pending.writeImmutableBuffer(bytes)
        var events: [Event] = []
        while try step(&events) {}
        pending.discardReadBytes()
        return events
    }

    /// Called at the end of the body.
    func finish() throws(APIError) {
        guard case .epilogue = state else { throw Self.malformed("ends before its last delimiter") }
    }

    /// Goes one step; false when more bytes are needed for it.
    private mutating func step(_ events: inout [Event]) throws(APIError) -> Bool {
        switch state {
        case .preamble: return passDelimiter(&events, isContent: false)
        case .content: return passDelimiter(&events, isContent: true)
        case .afterDelimiter: return try endDelimiter()
        case .head: return try readHead(&events)
        case .epilogue:
            pending.clear()
            return false
        }
    }

    private mutating func passDelimiter(_ events: inout [Event], isContent: Bool) -> Bool {
        let offset = pending.withUnsafeReadableBytes { Self.offset(of: delimiter, in: $0) }
        let count = offset ?? max(0, pending.readableBytes - delimiter.count + 1)
        if let data = pending.readSlice(length: count), isContent, count > 0 { events.append(.data(data)) }
        guard offset != nil else { return false }
        pending.moveReaderIndex(forwardBy: delimiter.count)
        if isContent { events.append(.end) }
        state = .afterDelimiter
        return true
    }

    private mutating func endDelimiter() throws(APIError) -> Bool {
        let view = pending.readableBytesView
        guard view.count >= 2 else { return false }
        if view.starts(with: "--".utf8) {
            state = .epilogue
            return true
        }
        // Blanks may stand between a delimiter and the end of its line.
        let blanks = view.prefix { $0 == 0x20 || $0 == 0x09 }.count
        guard blanks <= 64 else { throw Self.malformed("has no line's end after a delimiter") }
        guard view.count >= blanks + 2 else { return false }
        guard view.dropFirst(blanks).starts(with: "\r\n".utf8) else {
            throw Self.malformed("has no line's end after a delimiter")
        }
        pending.moveReaderIndex(forwardBy: blanks)
        // The line's end stays: a head without fields is found by it.
        state = .head
        return true
    }

    private mutating func readHead(_ events: inout [Event]) throws(APIError) -> Bool {
        let end = Array("\r\n\r\n".utf8)
        guard let offset = pending.withUnsafeReadableBytes({ Self.offset(of: end, in: $0) }) else {
            guard pending.readableBytes <= Self.longestHead else { throw Self.malformed("has a part with a long head") }
            return false
        }
        guard offset <= Self.longestHead, let text = pending.readString(length: offset) else {
            throw Self.malformed("has a part with a long head")
        }
        pending.moveReaderIndex(forwardBy: 4)
        parts += 1
        events.append(.part(FormPart(head: text)))
        state = .content
        return true
    }

    private static func offset(of pattern: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
        guard bytes.count >= pattern.count, let base = bytes.baseAddress, let first = pattern.first else { return nil }
        var from = 0
        let last = bytes.count - pattern.count
        while from <= last {
            guard let hit = memchr(base + from, Int32(first), last - from + 1) else { return nil }
            let offset = UnsafeRawPointer(hit) - base
            if memcmp(base + offset, pattern, pattern.count) == 0 { return offset }
            from = offset + 1
        }
        return nil
    }

    private static func malformed(_ what: String) -> APIError { .invalid("The multipart body", what) }
}

/// What the head of a part says.
struct FormPart: Equatable {
    /// The name of the form's field.
    var name: String
    /// The name of the file; nil for a field that is none.
    var fileName: String?

    init(head: String) {
        var disposition = ""
        for line in head.split(separator: "\r\n") {
            let field = line.split(separator: ":", maxSplits: 1)
            guard field.count == 2, field[0].trimmingSpaces.lowercased() == "content-disposition" else { continue }
            disposition = String(field[1].trimmingSpaces)
        }
        let parameters = HeaderParameters(disposition)
        name = parameters["name"] ?? ""
        fileName = parameters.fileName
    }
}
