import Foundation
import IncidentAPI
import IncidentTesting
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
}
