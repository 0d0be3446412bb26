import Foundation
import IncidentAPI
import NIOCore
import Testing

@testable import IncidentServer

@Suite struct MultipartParserTests {
    private let body =
        "preamble\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\nContent-Type: x/y\r\n\r\n"
        + "one\r\n--\r\n--bx is not it? \r\n-\r\r\n--b  \r\ncontent-disposition:form-data; name=g\r\n\r\n\r\n--b\r\n"
        + "Content-Disposition: form-data; filename*=UTF-8''Gr%C3%B6%C3%9Fe; filename=x; name=h\r\n\r\n\r\n\r\n--b--\r\nepilogue"

    /// The parts and their whole contents, when the body comes in pieces of so many bytes.
    private func parse(_ body: String, pieces: Int) throws -> [(FormPart, String)] {
        var parser = MultipartParser(boundary: "b")
        var parts: [(FormPart, String)] = []
        var open = false
        let bytes = Array(body.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            for event in try parser.read(ByteBuffer(bytes: bytes[start..<min(start + pieces, bytes.count)])) {
                switch event {
                case .part(let part):
                    #expect(!open)
                    open = true
                    parts.append((part, ""))
                case .data(let data):
                    #expect(open)
                    parts[parts.count - 1].1 += String(buffer: data)
                case .end: open = false
                }
            }
        }
        try parser.finish()
        return parts
    }

    @Test func whereverItIsCutItIsTheSame() throws {
        // `--bx` begins as the delimiter does, and so it is one that is malformed.
        let sound = body.replacing("\r\n--bx is", with: "\r\n--cx is")
        for pieces in 1...sound.utf8.count {
            let parts = try parse(sound, pieces: pieces)
            #expect(parts.map(\.0.name) == ["f", "g", "h"])
            #expect(parts.map(\.0.fileName) == ["a.txt", nil, "Größe"])
            #expect(parts.map(\.1) == ["one\r\n--\r\n--cx is not it? \r\n-\r", "", "\r\n"])
        }
    }

    @Test(arguments: [
        "", "--b", "--b\r\n", "--bx\r\n\r\n", "--b\r\nContent-Disposition: form-data", "--b\r\n\r\nabc",
        "--b\r\n\r\nabc\r\n--b", "--b\r\n\r\nabc\r\n--c--\r\n", "nothing",
    ])
    func whatIsCutOrMalformedIsRefused(_ body: String) {
        for pieces in [1, 3, 1000] {
            #expect(throws: APIError.self) { try parse(body, pieces: pieces) }
        }
    }

    @Test func headsAreShort() {
        var parser = MultipartParser(boundary: "b")
        #expect(throws: APIError.self) {
            for _ in 0..<20 {
                _ = try parser.read(ByteBuffer(string: "--b\r\nX: " + String(repeating: "x", count: 1000)))
            }
        }
    }

    @Test func ofAPartNoMoreThanADelimiterIsHeldBack() throws {
        var parser = MultipartParser(boundary: "b")
        _ = try parser.read(ByteBuffer(string: "--b\r\n\r\n"))
        let events = try parser.read(ByteBuffer(string: String(repeating: "x", count: 100_000)))
        guard case .data(let data) = events.first else { Issue.record("no data"); return }
        #expect(data.readableBytes > 99_990)
    }

    @Test(arguments: [
        ("a.png", "inline; filename=\"a.png\"; filename*=UTF-8''a.png"),
        ("a\"b\\c%.txt", "inline; filename=\"a_b_c_.txt\"; filename*=UTF-8''a%22b%5Cc%25.txt"),
        ("ö\r\n.txt", "inline; filename=\"___.txt\"; filename*=UTF-8''%C3%B6%0D%0A.txt"),
    ])
    func namesCannotLeaveTheirHeader(name: String, header: String) {
        #expect(ContentDisposition.text(name, isShown: true) == header)
    }
}
