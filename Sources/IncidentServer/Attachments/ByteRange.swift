import HTTPTypes

/// Which part of a file a request wants (RFC 9110, section 14).
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    /// No byte of the file is in it.
    case unsatisfiable

    /// - Parameter text: the header `Range`; what is no single range of bytes is not looked at, as the standard allows.
    init(_ text: String?, of bytes: Int) {
        self = .whole
        guard let text, text.hasPrefix("bytes=") else { return }
        let parts = text.dropFirst(6).split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
            .map(\.trimmingSpaces)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && $0.count <= 18 })
        else { return }
        switch (Int(parts[0]), Int(parts[1])) {
        case (nil, nil): return
        case (nil, let count?): self = count == 0 || bytes == 0 ? .unsatisfiable : .part(max(0, bytes - count)..<bytes)
        case (let first?, let last):
            if let last, last < first { return }
            self = first >= bytes ? .unsatisfiable : .part(first..<min(bytes, (last ?? bytes - 1) + 1))
        }
    }
}

/// What the conditions of a request say of a file that never changes.
struct FileConditions {
    let headers: HTTPFields
    let tag: String
    /// In seconds.
    let modified: Int

    /// Whether the client has it already.
    var isNotModified: Bool {
        if let tags = headers[.ifNoneMatch] {
            return tags == "*"
                || tags.split(separator: ",").contains { part in
                    let part = part.trimmingSpaces
                    return (part.hasPrefix("W/") ? part.dropFirst(2) : part) == tag
                }
        }
        guard let since = headers[.ifModifiedSince].flatMap(HTTPDate.seconds) else { return false }
        return modified <= since
    }

    /// Whether the client wants another file than this.
    var isFailed: Bool {
        if let tags = headers[.ifMatch] {
            return tags != "*" && !tags.split(separator: ",").contains { $0.trimmingSpaces == tag }
        }
        guard let since = headers[.ifUnmodifiedSince].flatMap(HTTPDate.seconds) else { return false }
        return modified > since
    }

    /// Whether the part that is wanted is of this file, as far as the client knows.
    var allowsRange: Bool {
        guard let condition = headers[.ifRange] else { return true }
        return condition == tag || HTTPDate.seconds(condition) == modified
    }
}
