import Foundation
import IncidentService
import IncidentTesting
import Testing

@testable import IncidentServer

/// Receivers that answer in every way, and in none.
@Suite struct WebhookFaultTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var answer: HookReceiver.Answer
        var status = 0
        /// What the error says; nil for a success.
        var error: String?
        var text = ""
        var retryAfter: Int?

        var testDescription: String { name }
    }

    private static let tooLate = "it did not answer in time"
    private static let broken = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nok"

    static let cases = [
        Case(name: "200", answer: .status(200, "ok"), status: 200, text: "ok"),
        Case(name: "204", answer: .bytes("HTTP/1.1 204 No Content\r\n\r\n"), status: 204),
        Case(name: "299", answer: .status(299), status: 299),
        Case(name: "400", answer: .status(400, "no"), status: 400, error: "", text: "no"),
        Case(name: "410", answer: .status(410), status: 410, error: ""),
        Case(name: "500", answer: .status(500, "oh"), status: 500, error: "", text: "oh"),
        Case(
            name: "seconds", answer: .status(503, headers: ["Retry-After": "7"]), status: 503, error: "",
            retryAfter: 7),
        Case(
            name: "a time that is over", status503: "Wed, 21 Oct 2015 07:28:00 GMT", retryAfter: 0),
        Case(name: "a negative time", status503: "-5", retryAfter: 0),
        Case(name: "no time", status503: "soon", retryAfter: nil),
        Case(name: "silence", answer: .silence, error: tooLate),
        Case(name: "half a head", answer: .bytes("HTTP/1.1 200 OK\r\nContent-"), error: tooLate),
        Case(name: "a reset", answer: .reset, error: "the connection failed: Connection reset by peer"),
        Case(name: "an end", answer: .last(""), error: "it closed the connection without an answer"),
        Case(name: "nonsense", answer: .last("220 mail.example.com ESMTP\r\n"), error: "the exchange failed"),
        Case(name: "a body cut short", answer: .last(broken), status: 200, text: "ok"),
        Case(name: "a body that stalls", answer: .bytes(broken), status: 200, text: "ok"),
        Case(
            name: "a refusal whose body stalls",
            answer: .bytes("HTTP/1.1 500 Oh\r\nContent-Length: 100\r\n\r\noh"), status: 500, error: "", text: "oh"),
        Case(name: "zeros", answer: .status(200, "a\0b"), status: 200, text: "ab"),
    ]

    @Test(arguments: cases) func anAnswerIsReadForWhatItIs(of item: Case) async throws {
        try await HookReceiver.run(answer: { _ in item.answer }) { receiver in
            let isSlow = item.error == Self.tooLate || item.name.contains("stalls")
            try await SenderPlace.run(deadlines: isSlow ? SenderPlace.short : SenderPlace.long) { place in
                let result = await place.send("http://hook.test:\(receiver.port)/a?b=c", #"{"é":1}"#)
                #expect(result.status == item.status)
                #expect(result.error == item.error ?? "")
                #expect(result.isSuccess == (item.error == nil))
                #expect(result.answer == item.text)
                #expect(result.retryAfterSeconds == item.retryAfter)
                // Once: it is the schedule that tries again.
                let requests = receiver.requests
                #expect(requests.count == 1)
                let request = try #require(requests.first)
                #expect(request.method == "POST")
                #expect(request.path == "/a?b=c")
                #expect(request.body == #"{"é":1}"#)
                #expect(request.header("Content-Type") == "application/json; charset=utf-8")
                #expect(request.header("Host") == "hook.test:\(receiver.port)")
                #expect(request.header("User-Agent").hasPrefix("Muster/"))
                #expect(request.header("webhook-id") == "a")
            }
        }
    }

    @Test func aTimeToComeIsCounted() {
        let text = "Fri, 31 Dec 2100 23:59:59 GMT"
        let seconds = RetryAfter.seconds(text) ?? 0
        let there = Int(Date().timeIntervalSince1970) + seconds
        #expect(abs(there - 4_133_980_799) <= 1)
    }

    /// The receiver may send for ever: 4 KiB are kept, and the connection is ended.
    @Test func anAnswerWithoutEndIsCut() async throws {
        try await HookReceiver.run(answer: { _ in .flood }) { receiver in
            try await SenderPlace.run { place in
                let result = await place.send("http://hook.test:\(receiver.port)/")
                #expect(result.isSuccess)
                #expect(result.answer == String(repeating: "x", count: 4096))
                let isEnded = try await becomesTrue { receiver.openConnections == 0 }
                #expect(isEnded)
                // What lies in the sockets' buffers, and no more.
                #expect(receiver.flooded < 32 << 20)
            }
        }
    }

    @Test(arguments: [301, 302, 303, 307, 308]) func noRedirectIsFollowed(status: Int) async throws {
        try await HookReceiver.run { other in
            let location = "http://hook.test:\(other.port)/"
            try await HookReceiver.run(answer: { _ in .status(status, headers: ["Location": location]) }) { receiver in
                try await SenderPlace.run { place in
                    let result = await place.send("http://hook.test:\(receiver.port)/")
                    #expect(result.status == status)
                    #expect(!result.isSuccess)
                    #expect(other.connections == 0)
                }
            }
        }
    }

    @Test func whereNobodyListensIsToldAtOnce() async throws {
        var port = 0
        try await HookReceiver.run { port = $0.port }
        try await SenderPlace.run { place in
            let result = await place.send("http://hook.test:\(port)/")
            #expect(result.status == 0)
            #expect(result.error == "the connection failed: Connection refused")
        }
    }

    /// Endpoints of one host have nothing to do with each other.
    @Test func thoseThatHangKeepNoOtherWaiting() async throws {
        try await HookReceiver.run(answer: { $0.path == "/good" ? .status(200) : .silence }) { receiver in
            try await SenderPlace.run { place in
                let url = "http://hook.test:\(receiver.port)"
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for number in 0..<40 {
                        group.addTask { _ = await place.send("\(url)/hang/\(number)") }
                    }
                    let areHanging = try await becomesTrue { receiver.requests.count == 40 }
                    #expect(areHanging)
                    let result = await place.send("\(url)/good")
                    #expect(result.isSuccess)
                    group.cancelAll()
                }
            }
        }
    }

    @Test func aConnectionServesWhatComesSoonAfter() async throws {
        try await HookReceiver.run { receiver in
            try await SenderPlace.run { place in
                for _ in 0..<3 {
                    let result = await place.send("http://hook.test:\(receiver.port)/")
                    #expect(result.isSuccess)
                }
                #expect(receiver.connections == 1)
            }
        }
    }
}

extension WebhookFaultTests.Case {
    fileprivate init(name: String, status503 time: String, retryAfter: Int?) {
        self.init(
            name: name, answer: .status(503, headers: ["Retry-After": time]), status: 503, error: "",
            retryAfter: retryAfter)
    }
}
