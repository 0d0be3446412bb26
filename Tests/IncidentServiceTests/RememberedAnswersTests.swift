import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct RememberedAnswersTests {
    @Test func whatWasAcknowledgedIsReadAtOnce() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for reader in 0..<8 {
                    group.addTask {
                        for round in 0..<25 {
                            let title = "title \(reader) \(round)"
                            let task = try await server.call(AddTask.self) {
                                $0.incidentID = "1"
                                $0.text = title
                            }.task
                            let tasks = try await server.incident("1").taskList.tasks
                            #expect(tasks.contains { $0.taskID == task.taskID })
                        }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    @Test func changesOutsideTheIncidentShow() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            var ada = try await server.addUser("Ada")
            _ = try await server.call(AssignRole.self) {
                $0.incidentID = "1"
                $0.role = "observer"
                $0.userID = ada.userID
            }
            #expect(try await server.incident("1").incidentMembership.assignments.map(\.role.name) == ["observer"])
            _ = try await server.call(UpdateRole.self, as: .admin) {
                $0.role.roleID = 3
                $0.role.name = "watcher"
            }
            ada.name = "Ada Lovelace"
            try await server.database.write(.organization("1")) { [ada] in try $0.update(ada) }
            let assignment = try #require(try await server.incident("1").incidentMembership.assignments.first)
            #expect(assignment.role.name == "watcher")
            #expect(assignment.user.name == "Ada Lovelace")
        }
    }

    @Test func anOpenIncidentGrowsOlderAndAClosedOneDoesNot() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            for seconds in [0, 0, 1, 2, 90] {
                server.clock.set(incident.incidentStart.advanced(bySeconds: seconds))
                #expect(try await server.incident("1").durationSeconds == seconds)
            }
            _ = try await server.call(UpdateIncidentEventTime.self) {
                $0.incidentID = "1"
                $0.eventName = .incidentEnd
                $0.eventTime = incident.incidentStart.advanced(bySeconds: 30)
            }
            for seconds in [100, 200] {
                server.clock.set(incident.incidentStart.advanced(bySeconds: seconds))
                #expect(try await server.incident("1").durationSeconds == 30)
            }
        }
    }

    @Test func nobodyGetsTheAnswerOfAnother() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.incidentType = .privateIncident }
            #expect(try await server.incident("1").incidentID == "1")
            for _ in 1...2 {
                await expectRefusal(.incidentNotFound) {
                    try await server.call(GetIncident.self, as: .viewer) { $0.incidentID = "1" }
                }
            }
        }
    }
}
