import Foundation
import HTTPTypes
import IncidentAPI
import IncidentCore
import Logging
import NIOCore
import Synchronization
import Testing

@testable import IncidentServer

@Suite struct PureRulesTests {
    private func isFine(_ json: String, depth: Int = 3, members: Int = 5) -> Bool {
        let bytes = Array(json.utf8)
        return (try? JSONScan.check(bytes.span, depth: depth, members: members)) != nil
    }

    @Test(arguments: [
        ("", true), ("{}", true), ("[[[]]]", true), ("[[[[]]]]", false), ("{\"a\":{\"b\":[]}}", true),
        ("[1,2,3,4,5]", true), ("[1,2,3,4,5,6]", false), ("{\"a\":1,\"b\":[1,2,3]}", true),
        ("{\"a\":1,\"b\":[1,2,3,4]}", false), ("\"[[[[[[,,,,,,,,\"", true), ("\"\\\"[[[[[[\"", true),
        ("\"\\\\\"[[[[", false), ("[ [ ] , [ ] ]", true), ("\u{1}", false), ("\"\\", true),
    ])
    func countsMembersAndDepth(_ json: String, _ expected: Bool) {
        #expect(isFine(json) == expected)
    }

    @Test func namesOfHeadersAreWhatTheySay() {
        let names: [HTTPField.Name] = [
            .forwardedFor, .forwardedProto, .idempotencyKey, .idempotencyReplayed, .referrerPolicy, .requestID,
            .routingKey, .serverTiming, .traceContext,
        ]
        #expect(Set(names).count == names.count)
        #expect(!names.contains(.server))
    }

    @Test(
        arguments: [
            ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("a 1 Nov -2147483648 1 1 1 GMT", nil),
            ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("", nil),
        ] as [(String, Int?)])
    func datesOfStrangersAreRead(_ text: String, _ seconds: Int?) {
        #expect(HTTPDate.seconds(text) == seconds)
    }

    @Test func tracesAreDifferent() {
        let traces = (0..<1000).map { _ in TraceID().description }
        #expect(Set(traces).count == 1000)
        #expect(traces.allSatisfy { $0.count == 32 && $0.allSatisfy { $0.isHexDigit && !$0.isUppercase } })
    }

    @Test func datesAreThoseOfHTTP() {
        #expect(HTTPDate.format(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.format(0) == "Thu, 01 Jan 1970 00:00:00 GMT")
    }

    @Test(arguments: [
        ("10.0.0.0/8", "10.255.0.1", true), ("10.0.0.0/8", "11.0.0.1", false), ("10.1.2.3", "10.1.2.3", true),
        ("10.1.2.3", "10.1.2.4", false), ("10.1.2.128/25", "10.1.2.200", true), ("10.1.2.128/25", "10.1.2.1", false),
        ("0.0.0.0/0", "1.2.3.4", true), ("::/0", "1.2.3.4", false), ("fd00::/8", "fdff::1", true),
        ("fd00::/8", "fe00::1", false), ("10.0.0.0/8", "::ffff:10.0.0.1", true),
    ])
    func rangesHoldAddresses(_ range: String, _ address: String, _ expected: Bool) throws {
        #expect(try #require(AddressRange(range)).contains(#require(IPAddress(address))) == expected)
    }

    @Test func onlyTrustedProxiesAreBelieved() throws {
        let clients = ClientAddress(trustedProxies: [try #require(AddressRange("10.0.0.0/8"))])
        var headers = HTTPFields()
        headers[.forwardedFor] = "1.1.1.1, 2.2.2.2, 10.0.0.9"
        headers[.forwardedProto] = "https"
        let proxy = try SocketAddress(ipAddress: "10.0.0.1", port: 1)
        let stranger = try SocketAddress(ipAddress: "9.9.9.9", port: 1)
        #expect(clients.address(headers, peer: proxy)?.description == "2.2.2.2")
        #expect(clients.address(headers, peer: stranger)?.description == "9.9.9.9")
        #expect(clients.address(HTTPFields(), peer: proxy)?.description == "10.0.0.1")
        #expect(clients.isSecure(headers, peer: proxy, isTLS: false))
        #expect(!clients.isSecure(headers, peer: stranger, isTLS: false))
        headers[.forwardedFor] = "nonsense"
        #expect(clients.address(headers, peer: proxy)?.description == "10.0.0.1")
    }

    @Test func gzipGivesBackWhatItTook() throws {
        for size in [0, 1, 1000, 100_000, 1 << 20] {
            let input = ByteBuffer(bytes: (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })
            let packed = try #require(Gzip.deflate(input))
            #expect(try Gzip.inflate(packed, limit: size) == input)
            if size > 0 { #expect(throws: Gzip.Failure.self) { try Gzip.inflate(packed, limit: size - 1) } }
        }
        let bomb = try #require(Gzip.deflate(ByteBuffer(repeating: 0, count: 64 << 20)))
        #expect(throws: Gzip.Failure.self) { try Gzip.inflate(bomb, limit: 1 << 20) }
    }

    @Test func logLinesAreOneLine() throws {
        let lines = Lines()
        func log(json: Bool) -> String {
            var handler = LineHandler(isJSON: json, logLevel: .trace)
            handler.write = { line in lines.last.withLock { $0 = line } }
            var logger = Logger(label: "test") { [handler] _ in handler }
            logger[metadataKey: "request_id"] = "abc"
            logger.info("two\nlines \"quoted\"", metadata: ["path": "/a\u{1b}[31m"])
            return lines.last.withLock { $0 }
        }
        let human = log(json: false)
        #expect(human.filter { $0 == "\n" }.count == 1)
        #expect(human.contains("request_id=abc"))
        #expect(!human.contains("\u{1b}"))
        let json = log(json: true)
        let object = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
        #expect(object["message"] == "two\nlines \"quoted\"")
        #expect(object["path"] == "/a\u{1b}[31m")
        #expect(object["request_id"] == "abc")
        #expect(object["level"] == "info")
    }
}

/// The line that was logged last.
private final class Lines: Sendable {
    let last = Mutex("")
}
