import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct RoleAssignmentTests {
    private func assign(
        _ role: String, _ userID: String, on server: TestServer
    ) async throws -> AssignRole.Response {
        try await server.call(AssignRole.self) {
            $0.incidentID = "1"
            $0.role = role
            $0.userID = userID
        }
    }

    @Test func givesAndTakesARole() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let ada = try await server.addUser("Ada", email: "Ada@Example.com")
            let first = try await assign("Commander", ada.userID, on: server)
            #expect(first.didChange)
            #expect(first.incident.incidentMembership.assignments.map(\.user.name) == ["Ada"])
            #expect(first.incident.incidentMembership.assignments.map(\.role.name) == ["commander"])
            #expect(try await !assign("commander", "email:ada@example.com", on: server).didChange)
            let item = try #require(try await server.timeline("1").last)
            #expect(item.activityKind == .roleAssigned)
            #expect(item.subjectUser.userID == ada.userID)
            let taken = try await server.call(UnassignRole.self) {
                $0.incidentID = "1"
                $0.role = "commander"
                $0.userID = ada.userID
            }
            #expect(taken.didChange)
            #expect(taken.incident.incidentMembership.totalAssignments == 0)
            #expect(try await server.events() == [.created, .updatedRole, .updatedRole])
        }
    }

    @Test func countsPeopleWhoOnlyWatch() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let (ada, ben) = (try await server.addUser("Ada"), try await server.addUser("Ben"))
            _ = try await assign("commander", ada.userID, on: server)
            _ = try await assign("observer", ada.userID, on: server)
            _ = try await assign("observer", ben.userID, on: server)
            let membership = try await server.incident("1").incidentMembership
            #expect(membership.totalAssignments == 3)
            #expect(membership.totalParticipants == 1)
            let assignments = try await server.call(GetIncidentMembership.self) { $0.incidentID = "1" }.assignments
            #expect(assignments == membership.assignments)
        }
    }

    @Test func refusesWhomAndWhatItDoesNotKnow() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let ada = try await server.addUser("Ada")
            await expectRefusal(.userNotFound, "There is no user nobody") {
                try await assign("commander", "nobody", on: server)
            }
            await expectRefusal(.roleNotFound, "commander, investigator, observer") {
                try await assign("pilot", ada.userID, on: server)
            }
            await expectRefusal(.validationFailed, "role must not be empty") {
                try await assign("", ada.userID, on: server)
            }
        }
    }

    @Test func anArchivedRoleIsNotAssignedAndStaysWhereItIs() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let (ada, ben) = (try await server.addUser("Ada"), try await server.addUser("Ben"))
            _ = try await assign("observer", ada.userID, on: server)
            _ = try await server.call(ArchiveRole.self, as: .admin) { $0.roleID = 3 }
            await expectRefusal(.conflict, "archived") { try await assign("observer", ben.userID, on: server) }
            #expect(try await !assign("observer", ada.userID, on: server).didChange)
            #expect(try await server.incident("1").incidentMembership.totalAssignments == 1)
        }
    }

    @Test func keptTasksFollowTheirRole() async throws {
        try await TestServer.run { server in
            try await server.database.write(.organization("1")) { try $0.set(.roleTasks, to: "on", in: "1") }
            let incident = try await server.declare()
            #expect(incident.taskList.tasks.map(\.text) == ["Assign commander", "Assign investigator"])
            #expect(incident.taskList.tasks.allSatisfy { $0.immutable && $0.status == .todo })
            let ada = try await server.addUser("Ada")
            let held = try await assign("commander", ada.userID, on: server).incident
            #expect(held.taskList.tasks.map(\.status) == [.done, .todo])
            #expect(held.taskList.doneCount == 1)
            let open = try await server.call(UnassignRole.self) {
                $0.incidentID = "1"
                $0.role = "commander"
                $0.userID = ada.userID
            }.incident
            #expect(open.taskList.tasks.map(\.status) == [.todo, .todo])
            await expectRefusal(.validationFailed, "server keeps") {
                try await server.call(DeleteTask.self) {
                    $0.incidentID = "1"
                    $0.taskID = incident.taskList.tasks[0].taskID
                }
            }
        }
    }
}
