import Foundation
import IncidentAPI
import IncidentTesting
import NIOHTTP1
import Testing

/// Live events of several servers of one database: a viewer of any is told what any other does.
@Suite(.postgresOnly) struct EventServersTests {
    @Test func aViewerOfOneIsToldWhatTheOtherDoesAndGoesOnThere() async throws {
        try await ServerGroup.run(2) { group in
            let streams = [
                try await WatchedEvents.open(group[0].url, token: group.token),
                try await WatchedEvents.open(group[1].url, token: group.token),
            ]
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                for turn in 0..<4 {
                    tasks.addTask {
                        for number in 1...10 {
                            _ = try await group[turn].call(CreateIncident.self, token: group.token) {
                                $0.title = "\(turn) \(number)"
                            }
                        }
                    }
                }
                try await tasks.waitForAll()
            }
            let expected = (1...40).map(String.init)
            for stream in streams { #expect(try await stream.first(40).map(\.id) == expected) }
            // An id of one server is one of the other.
            let resumed = try await WatchedEvents.open(group[1].url, token: group.token, lastEventID: "30")
            #expect(try await resumed.first(10).map(\.id) == Array(expected.dropFirst(30)))
        }
    }

    @Test func aTokenRevokedByACommandEndsItsStreamsOnEveryServer() async throws {
        try await ServerGroup.run(2) { group in
            let other = try await group.place.makeToken(role: "viewer", name: "other")
            let streams = [
                try await WatchedEvents.open(group[0].url, token: other),
                try await WatchedEvents.open(group[1].url, token: other),
            ]
            let stays = try await WatchedEvents.open(group[0].url, token: group.token)
            _ = try await group.place.muster("token", "revoke", other)
            for stream in streams { #expect(try await becomesTrue { stream.isEnded }) }
            #expect(!stays.isEnded)
        }
    }

    /// While the primary is away, viewers stay, and who asks for what is no longer kept is told so by the standby.
    @Test func aStandbyTellsWhatItHas() async throws {
        try await PostgresCluster.run { primary in
            let standby = try await primary.standby()
            do {
                try await follow(primary, standby)
            } catch {
                await standby.remove()
                throw error
            }
            await standby.remove()
        }
    }

    private func follow(_ primary: PostgresCluster, _ standby: PostgresCluster) async throws {
        let environment = ["MUSTER_DATABASE_URL": primary.url(), "MUSTER_DATABASE_READ_URL": standby.url()]
        let token = try await MusterProcess.run(
            "token", "create", "--role", "admin", "--name", "me", environment: environment
        ).result
        let (process, url) = try await MusterProcess.serve(data: nil, environment: environment)
        let server = Served(process: process, url: url)
        let stays = try await WatchedEvents.open(url, token: token)
        for title in ["One", "Two", "Three"] {
            _ = try await server.call(CreateIncident.self, token: token) { $0.title = title }
        }
        #expect(try await stays.words(3) == ["created 1", "created 2", "created 3"])
        try await primary.sql("DELETE FROM outbox WHERE sequence < 3")
        try await standby.wait(for: "1", from: "SELECT count(*) FROM outbox")
        try await primary.kill()
        let isReadFromTheStandby = try await becomesTrue {
            let read = try await server.call("IncidentsService.GetIncident", #"{"incidentID": "1"}"#, token: token)
            return read.status == 200 && !read.headers["Muster-Data-As-Of"].isEmpty
        }
        #expect(isReadFromTheStandby)
        let late = try await WatchedEvents.open(url, token: token, lastEventID: "1")
        #expect(try await late.first(1).map(\.data) == [#"{"id":3,"reason":"expired"}"#])
        try await primary.start()
        #expect(try await becomesTrue { try await server.get("/healthz/ready").status == 200 })
        _ = try await server.call(CreateIncident.self, token: token) { $0.title = "Four" }
        #expect(try await late.words(2) == ["reset 3", "created 4"])
        #expect(try await stays.words(4) == ["created 1", "created 2", "created 3", "created 4"])
        #expect(await process.stop().status == 0)
    }
}
