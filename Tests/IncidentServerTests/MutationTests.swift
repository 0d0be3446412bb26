import Foundation
import IncidentAPI
import IncidentServer
import IncidentTesting
import NIOCore
import Testing

/// Calls that were bent at random, the same ones in every run: none may give a 5xx, and the server lives on.
@Suite struct MutationTests {
    /// `MUSTER_SOAK_REQUESTS` sets another number.
    private static var count: Int {
        ProcessInfo.processInfo.environment["MUSTER_SOAK_REQUESTS"].flatMap { Int($0) } ?? 10_000
    }

    @Test func mutatedRequestsGiveNoFailure() async throws {
        let count = Self.count
        var settings = try ServerSettings.test()
        // On a busy machine a good request may take its time. One that is cut short ends with its connection.
        settings.limits.requestDeadline = .seconds(60)
        try await TestServer.run(settings: settings) { server in
            _ = try await server.call(CreateIncident.self) { $0.title = "Slow" }
            try await withThrowingTaskGroup(of: Void.self) { group in
                let lanes = 8
                for lane in 0..<lanes {
                    group.addTask {
                        var mutator = Mutator(seed: UInt64(lane) + 1, server: server)
                        for _ in stride(from: lane, to: count, by: lanes) { try await mutator.step() }
                    }
                }
                try await group.waitForAll()
            }
            let reply = try await server.send("IncidentsService.GetIncident", Data(#"{"incidentID":"1"}"#.utf8))
            #expect(reply.status == 200)
        }
    }
}

/// Bends one request after the other.
private struct Mutator {
    private var random: SplitMix
    private let server: TestServer
    private let methods = Catalog.procedures.map { $0.method }
    private var connection: RawConnection?

    private let words = [
        "null", "true", "-1", "1e999", "\"\"", "\"1\"", "[]", "{}", "[[[[]]]]", "\"\\u0000\"", "\"\\ud800\"", "0.5",
        "99999999999999999999", "\"9999-12-31T23:59:59.999999Z\"", "\"or(\"", "\"title:\"", "\"label:a:b\"", "\"%\"",
        "\"\u{202e}\"", "\"İ\"", "\"critical\"", "\"active\"", "\"private\"", "\"ASC\"", "\"https://a.example\"",
    ]
    private let members = [
        "incidentID", "title", "severity", "status", "query", "limit", "queryString", "cursor", "nextValue", "body",
        "roleID", "userID", "label", "labels", "key", "activityItemID", "eventTime", "orderField", "orderDirection",
        "taskID", "text", "name", "isDrill", "incidentType", "activityKind", "dateFrom", "hasMore", "role", "eventName",
    ]

    init(seed: UInt64, server: TestServer) {
        random = SplitMix(state: seed)
        self.server = server
    }

    mutating func step() async throws {
        let body = json(depth: 0)
        let method = methods.randomElement(using: &random) ?? ""
        switch Int.random(in: 0..<10, using: &random) {
        case 0..<6: try await send(server.call(method, body), "\(method) \(body)")
        case 6..<8:
            let bent = bend(body)
            try await send(server.call(method, bent), "\(method) \(bent)")
        default:
            // The wire itself: the connection is not used again.
            let bent = bend(server.call(method, body))
            connection = nil
            let connection = try RawConnection(to: server)
            await connection.send(bent)
            connection.finish()
            let text = try await connection.readToEnd()
            let isFine = text.isEmpty || !text.contains("HTTP/1.1 5")
            #expect(isFine, "\(bent.debugDescription) gave \(text)")
        }
    }

    private mutating func send(_ request: String, _ what: String) async throws {
        let open = try connection ?? RawConnection(to: server)
        await open.send(request)
        let reply = try await open.reply()
        #expect(reply.status < 500, "\(what.prefix(500)) gave \(reply.status) \(reply.text.prefix(500))")
        connection = reply.headers["connection"] == "close" ? nil : open
    }

    private mutating func json(depth: Int) -> String {
        let count = Int.random(in: 0...4, using: &random)
        let parts = (0..<count).map { _ in
            let member = members.randomElement(using: &random) ?? ""
            let isNested = depth < 3 && Int.random(in: 0..<4, using: &random) == 0
            return "\"\(member)\":\(isNested ? json(depth: depth + 1) : value())"
        }
        return "{" + parts.joined(separator: ",") + "}"
    }

    private mutating func value() -> String {
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return "\"\(Int.random(in: -2...3, using: &random))\""
        case 1: return "\(Int.random(in: -2...200, using: &random))"
        default: return words.randomElement(using: &random) ?? ""
        }
    }

    /// Changes, drops, doubles or inserts a few bytes.
    private mutating func bend(_ text: String) -> String {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...127, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(bytes[place], at: place)
            default: bytes.removeSubrange(place..<min(bytes.count, place + 8))
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A small generator whose numbers a seed fixes.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var value = state
        value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
        value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
        return value ^ (value >> 31)
    }
}
