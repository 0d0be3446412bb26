/// How many pixels a picture says that it has, read from its first bytes without decoding it.
public struct ImageSize: Equatable, Sendable {
    public var width: Int
    public var height: Int

    public var pixels: Int {
        let (pixels, isTooMany) = width.multipliedReportingOverflow(by: height)
        return isTooMany ? Int.max : pixels
    }

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Nil for what is no picture that is known here, or does not say.
    public init?(head: [UInt8], contentType: String) {
        let size: ImageSize?
        switch contentType {
        case "image/png": size = Self.png(head)
        case "image/gif": size = Self.gif(head)
        case "image/jpeg": size = Self.jpeg(head)
        case "image/webp": size = Self.webp(head)
        default: size = nil
        }
        guard let size, size.width > 0, size.height > 0 else { return nil }
        self = size
    }

    private static func png(_ head: [UInt8]) -> ImageSize? {
        guard head.count >= 24, head[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        return ImageSize(width: big(head, 16, 4), height: big(head, 20, 4))
    }

    private static func gif(_ head: [UInt8]) -> ImageSize? {
        guard head.count >= 10 else { return nil }
        return ImageSize(width: little(head, 6, 2), height: little(head, 8, 2))
    }

    /// The first frame's header; the segments before it are passed over.
    private static func jpeg(_ head: [UInt8]) -> ImageSize? {
        var index = 2
        while index + 9 <= head.count {
            guard head[index] == 0xFF else { return nil }
            let marker = head[index + 1]
            switch marker {
            case 0xFF: index += 1
            case 0x01, 0xD0...0xD8: index += 2
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
                return ImageSize(width: big(head, index + 7, 2), height: big(head, index + 5, 2))
            default:
                let length = big(head, index + 2, 2)
                guard length >= 2 else { return nil }
                index += 2 + length
            }
        }
        return nil
    }

    private static func webp(_ head: [UInt8]) -> ImageSize? {
        guard head.count >= 30 else { return nil }
        switch String(decoding: head[12..<16], as: UTF8.self) {
        case "VP8X": return ImageSize(width: little(head, 24, 3) + 1, height: little(head, 27, 3) + 1)
        case "VP8 ": return ImageSize(width: little(head, 26, 2) & 0x3FFF, height: little(head, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = little(head, 21, 4)
            return ImageSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        default: return nil
        }
    }

    private static func big(_ bytes: [UInt8], _ from: Int, _ count: Int) -> Int {
        bytes[from..<from + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], _ from: Int, _ count: Int) -> Int {
        bytes[from..<from + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
