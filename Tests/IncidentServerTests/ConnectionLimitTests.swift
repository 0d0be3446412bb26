import Foundation
import IncidentAPI
import IncidentCore
import IncidentServer
import IncidentTesting
import Testing

@Suite struct ConnectionLimitTests {
    private let live = "GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n"

    private func settings(_ change: (inout ServerSettings) -> Void) throws -> ServerSettings {
        var settings = try ServerSettings.test()
        change(&settings)
        return settings
    }

    /// A connection that has had an answer, so that it is counted.
    private func open(_ server: TestServer) async throws -> RawConnection {
        let connection = try RawConnection(to: server)
        await connection.send(live)
        #expect(try await connection.reply().status == 200)
        return connection
    }

    @Test func oneConnectionTooManyIsTurnedAway() async throws {
        try await TestServer.run(settings: settings { $0.limits.connections = 3 }) { server in
            var connections: [RawConnection] = []
            for _ in 0..<3 { connections.append(try await open(server)) }
            let refused = try RawConnection(to: server)
            let reply = try await refused.reply()
            #expect(reply.status == 503)
            #expect(try reply.problem().code == .unavailable)
            #expect(reply.headers["retry-after"] == "5")
            #expect(try await refused.readToEnd().isEmpty)

            // Those who are in are served on, and one that leaves makes room.
            for connection in connections {
                await connection.send(live)
                #expect(try await connection.reply().status == 200)
            }
            let leaving = connections.removeLast()
            leaving.finish()
            #expect(await leaving.isClosed())
            #expect(try await admitted(server))
        }
    }

    /// The server notes the end of a connection a moment after the client does.
    private func admitted(_ server: TestServer) async throws -> Bool {
        let end = ContinuousClock.now + .seconds(5)
        while ContinuousClock.now < end {
            let connection = try RawConnection(to: server)
            await connection.send(live)
            if try await connection.reply().status == 200 { return true }
        }
        return false
    }

    @Test func oneAddressHasAQuarterOfAll() async throws {
        try await TestServer.run(
            settings: settings {
                $0.limits.connections = 8
                $0.limits.countsLoopback = true
            }
        ) { server in
            let first = try await open(server)
            let second = try await open(server)
            let refused = try RawConnection(to: server)
            #expect(try await refused.reply().status == 503)
            for connection in [first, second] {
                await connection.send(live)
                #expect(try await connection.reply().status == 200)
            }
        }
    }

    @Test func aTrustedProxyHasAllOfThem() async throws {
        let range = try #require(AddressRange("127.0.0.0/8"))
        try await TestServer.run(
            settings: settings {
                $0.limits.connections = 8
                $0.limits.countsLoopback = true
                $0.trustedProxies = [range]
            }
        ) { server in
            var connections: [RawConnection] = []
            for _ in 0..<8 { connections.append(try await open(server)) }
            #expect(connections.count == 8)
        }
    }
}
