import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct RolesTests {
    private func create(_ name: String, on server: TestServer) async throws -> Role {
        try await server.call(CreateRole.self, as: .admin) { $0.role.name = name }.role
    }

    @Test func aNewOrganisationHasThree() async throws {
        try await TestServer.run { server in
            let roles = try await server.call(GetRoles.self, as: .viewer).roles
            #expect(roles.map(\.name) == ["commander", "investigator", "observer"])
            #expect(roles.map(\.important) == [true, true, false])
            #expect(roles.map(\.mandatory) == [true, true, false])
            #expect(roles.map(\.roleID) == [1, 2, 3])
        }
    }

    @Test func namesAreUniqueAndNumbersAreNotUsedAgain() async throws {
        try await TestServer.run { server in
            let scribe = try await create("Scribe", on: server)
            #expect(scribe.roleID == 4)
            await expectRefusal(.roleNameConflict, "SCRIBE") { try await create("SCRIBE", on: server) }
            _ = try await server.call(DeleteRole.self, as: .admin) { $0.roleID = 4 }
            #expect(try await create("Scribe", on: server).roleID == 5)
        }
    }

    @Test func fromTwoToFiveAreActive() async throws {
        try await TestServer.run { server in
            _ = try await create("four", on: server)
            let fifth = try await create("five", on: server)
            await expectRefusal(.roleMaximumActive) { try await create("six", on: server) }
            _ = try await server.call(ArchiveRole.self, as: .admin) { $0.roleID = fifth.roleID }
            _ = try await create("six", on: server)
            await expectRefusal(.roleMaximumActive) {
                try await server.call(UnarchiveRole.self, as: .admin) { $0.roleID = fifth.roleID }
            }
            for roleID in [6, 4, 3] { _ = try await server.call(ArchiveRole.self, as: .admin) { $0.roleID = roleID } }
            await expectRefusal(.roleMinimumActive) {
                try await server.call(ArchiveRole.self, as: .admin) { $0.roleID = 1 }
            }
            await expectRefusal(.roleMinimumActive) {
                try await server.call(DeleteRole.self, as: .admin) { $0.roleID = 1 }
            }
        }
    }

    @Test func updatingLeavesTheArchiveAlone() async throws {
        try await TestServer.run { server in
            _ = try await server.call(ArchiveRole.self, as: .admin) { $0.roleID = 3 }
            let role = try await server.call(UpdateRole.self, as: .admin) {
                $0.role.roleID = 3
                $0.role.name = "watcher"
                $0.role.important = true
                $0.role.archived = false
            }.role
            #expect(role.name == "watcher")
            #expect(role.important)
            #expect(role.archived)
            await expectRefusal(.roleNameConflict) {
                try await server.call(UpdateRole.self, as: .admin) {
                    $0.role.roleID = 3
                    $0.role.name = "Commander"
                }
            }
        }
    }

    @Test func aHeldRoleIsNotDeleted() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let ada = try await server.addUser("Ada")
            _ = try await server.call(AssignRole.self) {
                $0.incidentID = "1"
                $0.role = "observer"
                $0.userID = ada.userID
            }
            await expectRefusal(.conflict, "held in an incident") {
                try await server.call(DeleteRole.self, as: .admin) { $0.roleID = 3 }
            }
            await expectRefusal(.roleNotFound) {
                try await server.call(DeleteRole.self, as: .admin) { $0.roleID = 99 }
            }
        }
    }
}
