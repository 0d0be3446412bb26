public import IncidentAPI

/// What a file is, told by its content and never by its name or by what its sender says.
public struct FileContent: Equatable, Sendable {
    public var contentType: String
    public var fileType: AttachmentFileType
    /// Such as `.png`, for a file whose name has none.
    public var ext: String

    /// - Parameter head: the first bytes of the file.
    public init(head: some Collection<UInt8>) {
        let head = Array(head)
        self = Self.marked(head) ?? (Self.isText(head) ? Self.text : Self.unknown)
    }

    private init(_ contentType: String, _ fileType: AttachmentFileType, _ ext: String) {
        self.contentType = contentType
        self.fileType = fileType
        self.ext = ext
    }

    private static let text = FileContent("text/plain; charset=utf-8", .file, ".txt")
    private static let unknown = FileContent("application/octet-stream", .file, "")

    /// Whether a browser may show it in its own page: it cannot hold a program.
    public static func isShown(_ contentType: String) -> Bool {
        ["image/png", "image/jpeg", "image/gif", "image/webp"].contains(contentType)
    }

    private static func marked(_ head: [UInt8]) -> FileContent? {
        func has(_ mark: [UInt8], at offset: Int = 0) -> Bool { head.dropFirst(offset).starts(with: mark) }
        func has(_ mark: String, at offset: Int = 0) -> Bool { has(Array(mark.utf8), at: offset) }
        if has([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return FileContent("image/png", .image, ".png") }
        if has([0xFF, 0xD8, 0xFF]) { return FileContent("image/jpeg", .image, ".jpg") }
        if has("GIF87a") || has("GIF89a") { return FileContent("image/gif", .image, ".gif") }
        if has("RIFF"), has("WEBP", at: 8) { return FileContent("image/webp", .image, ".webp") }
        if has("RIFF"), has("WAVE", at: 8) { return FileContent("audio/wav", .audio, ".wav") }
        if has("%PDF-") { return FileContent("application/pdf", .file, ".pdf") }
        if has([0x50, 0x4B, 0x03, 0x04]) || has([0x50, 0x4B, 0x05, 0x06]) {
            return FileContent("application/zip", .file, ".zip")
        }
        if has([0x1F, 0x8B, 0x08]) { return FileContent("application/gzip", .file, ".gz") }
        if has("ftyp", at: 4) {
            return has("M4A ", at: 8)
                ? FileContent("audio/mp4", .audio, ".m4a") : FileContent("video/mp4", .video, ".mp4")
        }
        if has([0x1A, 0x45, 0xDF, 0xA3]) {
            let isWebM = head.prefix(64).firstRange(of: Array("webm".utf8)) != nil
            return isWebM
                ? FileContent("video/webm", .video, ".webm") : FileContent("video/x-matroska", .video, ".mkv")
        }
        if has("OggS") { return FileContent("audio/ogg", .audio, ".ogg") }
        if has("ID3") || has([0xFF, 0xFB]) || has([0xFF, 0xF3]) || has([0xFF, 0xF2]) {
            return FileContent("audio/mpeg", .audio, ".mp3")
        }
        return nil
    }

    /// Whether it is text in UTF-8 without control characters.
    private static func isText(_ head: [UInt8]) -> Bool {
        let controls: Set<UInt8> = [0x09, 0x0A, 0x0C, 0x0D, 0x1B]
        guard !head.isEmpty, head.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || controls.contains($0) }) else {
            return false
        }
        // The last character may be cut: it begins at most three bytes before the end.
        return (0...min(3, head.count - 1)).contains { cut in
            head.suffix(cut).allSatisfy { $0 >= 0x80 } && String(validating: head.dropLast(cut), as: UTF8.self) != nil
        }
    }
}
