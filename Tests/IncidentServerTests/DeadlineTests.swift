import Foundation
import IncidentAPI
import IncidentServer
import IncidentTesting
import NIOCore
import Testing

@Suite struct DeadlineTests {
    private func settings(_ change: (inout ServerLimits) -> Void) throws -> ServerSettings {
        var settings = try ServerSettings.test()
        change(&settings.limits)
        return settings
    }

    /// Sends `part` again and again until the server closes. Returns what it answered, and how long that took.
    private func drip(_ connection: RawConnection, _ part: String) async throws -> (HTTPReply, Duration) {
        let begun = ContinuousClock.now
        let dripping = Task {
            while !Task.isCancelled, await connection.send(part) { await Task.yield() }
        }
        defer { dripping.cancel() }
        let reply = try await connection.reply()
        return (reply, ContinuousClock.now - begun)
    }

    @Test func aBodyThatDripsInIsCutAtTheDeadline() async throws {
        let settings = try settings { $0.requestDeadline = .milliseconds(300) }
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.head("RolesService.GetRoles", "Content-Length: 1000") + "\r\n")
            await connection.send("{")
            let begun = ContinuousClock.now
            let reply = try await connection.reply()
            #expect(reply.status == 503)
            #expect(try reply.problem().code == .unavailable)
            #expect(reply.headers["retry-after"] == "1")
            #expect(ContinuousClock.now - begun < .seconds(5))
            #expect(await connection.isClosed())
        }
    }

    @Test func partsOfABodyDoNotPutTheDeadlineOff() async throws {
        let settings = try settings {
            $0.requestDeadline = .milliseconds(300)
            $0.idleTimeout = .seconds(60)
        }
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.head("RolesService.GetRoles", "Transfer-Encoding: chunked") + "\r\n")
            let (reply, duration) = try await drip(connection, "1\r\n \r\n")
            #expect(reply.status == 503)
            #expect(duration < .seconds(5))
        }
    }

    @Test func aHeadThatStopsIsCutAtTheDeadline() async throws {
        let settings = try settings { $0.requestDeadline = .milliseconds(300) }
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            await connection.send("GET /healthz/live HTTP/1.1\r\nHost: ")
            #expect(try await connection.reply().status == 503)
            #expect(await connection.isClosed())
        }
    }

    @Test func anIdleConnectionIsClosed() async throws {
        let settings = try settings { $0.idleTimeout = .seconds(1) }
        try await TestServer.run(settings: settings) { server in
            let silent = try RawConnection(to: server)
            #expect(try await silent.readToEnd().isEmpty)
            let used = try RawConnection(to: server)
            await used.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await used.reply().status == 200)
            #expect(try await used.readToEnd().isEmpty)
        }
    }

    @Test func theDeadlineBeginsAnewWithEachRequest() async throws {
        let settings = try settings { $0.requestDeadline = .milliseconds(1500) }
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            let end = ContinuousClock.now + .seconds(3)
            var count = 0
            while ContinuousClock.now < end {
                await connection.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(try await connection.reply().status == 200)
                count += 1
            }
            #expect(count > 1)
        }
    }

    @Test func theRestOfARefusedBodyIsWaitedForAMoment() async throws {
        let settings = try settings { $0.refusedBodyTime = .milliseconds(200) }
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.head("RolesService.GetRoles", role: "x", "Content-Length: 10") + "\r\n12345")
            let reply = try await connection.reply()
            #expect(reply.status == 401)
            #expect(reply.headers["connection"] == nil)
            #expect(try await connection.readToEnd().isEmpty)
        }
    }
}
