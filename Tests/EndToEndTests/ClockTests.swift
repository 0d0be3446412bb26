import Foundation
import IncidentTesting
import Testing

/// The machine's clock is set back while the server runs.
@Suite(.sqliteOnly) struct ClockTests {
    @Test func timesGoOnRisingWhenTheClockIsSetBack() async throws {
        try await withTemporaryFolder { root in
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let folder = root.appending(path: "data")
            let token = try await makeToken(folder)
            let clock = try FakeClock(setting: root.appending(path: "clock"))
            var times: [String] = []
            try await Served.run(folder, environment: try clock.environment()) { server in
                try clock.set("+2d")
                times.append(try await declare(on: server, token))
                try clock.set("+0d")
                times.append(try await declare(on: server, token))
                times.append(try await declare(on: server, token))
            }
            try clock.stop()
            try await Served.run(folder) { times.append(try await declare(on: $0, token)) }
            #expect(times == times.sorted())
            #expect(Set(times).count == 4)
            // Two days ahead, for the first one was; so the clock of the server's process was set indeed.
            #expect(try #require(times.last) > Date.now.addingTimeInterval(86_400).ISO8601Format())
        }
    }

    private func declare(on server: Served, _ token: String) async throws -> String {
        let reply = try await server.call("IncidentsService.CreateIncident", #"{"title": "x"}"#, token: token)
        return try #require(reply.createdTime)
    }
}
