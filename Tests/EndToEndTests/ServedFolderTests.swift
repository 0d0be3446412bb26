import Foundation
import IncidentTesting
import Testing

/// The commands on a folder that a server has open.
@Suite(.sqliteOnly) struct ServedFolderTests {
    @Test func aTokenOfBeforeAndOneOfNowBothWork() async throws {
        try await withTemporaryFolder { folder in
            let before = try await makeToken(folder, name: "before")
            try await Served.run(folder) { server in
                let now = try await makeToken(folder, role: "editor", name: "now")
                let created = try await server.call(
                    "IncidentsService.CreateIncident", #"{"title": "Checkout is slow"}"#, token: now)
                #expect(created.status == 200)
                #expect(created.body.contains(#""incidentID":"1""#))
                #expect(created.body.contains("Service Account: now"))
                let read = try await server.call("IncidentsService.GetIncident", #"{"incidentID": "1"}"#, token: before)
                #expect(read.body.contains("Checkout is slow"))
            }
        }
    }

    @Test func aRevokedTokenIsRefusedByTheNextCall() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                let token = try await makeToken(folder, role: "viewer")
                #expect(try await server.call("RolesService.GetRoles", token: token).status == 200)
                _ = try await muster("token", "revoke", "--data", folder.path, token)
                let refused = try await server.call("RolesService.GetRoles", token: token)
                #expect(refused.status == 401)
                #expect(refused.body.contains("common.unauthorized"))
            }
        }
    }

    @Test func theLastUseIsKeptWhenTheServerEnds() async throws {
        try await withTemporaryFolder { folder in
            var token = ""
            try await Served.run(folder) { server in
                token = try await makeToken(folder, role: "viewer", name: "used")
                _ = try await makeToken(folder, role: "viewer", name: "unused")
                _ = try await server.call("RolesService.GetRoles", token: token)
            }
            struct Listed: Decodable {
                var name: String
                var lastUsedAt: String
            }
            let listed: [Listed] = try await muster("token", "list", "--data", folder.path, "--json").json()
            #expect(listed.first { $0.name == "used" }?.lastUsedAt.hasSuffix(":00.000000Z") == true)
            #expect(listed.first { $0.name == "unused" }?.lastUsedAt == "")
        }
    }

    @Test func rolesAreKept() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                let viewer = try await makeToken(folder, role: "viewer")
                let refused = try await server.call(
                    "IncidentsService.CreateIncident", #"{"title": "x"}"#, token: viewer)
                #expect(refused.status == 403)
                let wrong = try await server.call("RolesService.GetRoles", token: String(viewer.dropLast()) + "x")
                #expect(wrong.status == 401)
            }
        }
    }

    @Test func aPersonAddedNowCanBeGivenARole() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                let token = try await makeToken(folder, role: "editor")
                let ada = try await muster(
                    "user", "add", "--data", folder.path, "--name", "Ada", "--email", "ada@example.com"
                ).result
                _ = try await server.call("IncidentsService.CreateIncident", #"{"title": "x"}"#, token: token)
                let body = #"{"incidentID": "1", "userID": "\#(ada)", "role": "commander"}"#
                let assigned = try await server.call("IncidentsService.AssignRole", body, token: token)
                #expect(assigned.status == 200, "\(assigned.body)")
                #expect(assigned.body.contains(#""name":"Ada""#))
                #expect(try await muster("user", "list", "--data", folder.path).stdout.contains(ada))
            }
        }
    }

    @Test func aSettingHoldsAtOnce() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                let token = try await makeToken(folder, role: "editor")
                #expect(try await muster("setting", "get", "--data", folder.path, "roleTasks").result == "off")
                _ = try await muster("setting", "set", "--data", folder.path, "roleTasks", "on")
                _ = try await muster("setting", "set", "--data", folder.path, "roleTasks", "on")
                let created = try await server.call("IncidentsService.CreateIncident", #"{"title": "x"}"#, token: token)
                #expect(created.body.contains("Assign commander"))
                try await expectFailure(
                    "setting", "set", "--data", folder.path, "colour", "red",
                    words: "The settings are: requiredFields, roleTasks.")
                try await expectFailure(
                    "setting", "set", "--data", folder.path, "roleTasks", "red", words: "roleTasks must be on or off.")
            }
        }
    }

    @Test func theAuditLogTellsBothFromOneAnother() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                let token = try await makeToken(folder)
                for title in ["one", "two"] {
                    _ = try await server.call(
                        "IncidentsService.CreateIncident", #"{"title": "\#(title)"}"#, token: token)
                }
                let all = try await records(folder)
                #expect(all.map(\.sequence) == [1, 2, 3])
                #expect(all.map(\.action).first == "token.create")
                #expect(all[0].actorName.hasPrefix("Command line ("))
                #expect(all[1].actorName == "Service Account: me")
                #expect(try await records(folder, "--incident", "2").map(\.sequence) == [3])
                #expect(try await records(folder, "--since", "1h").count == 3)
                #expect(try await records(folder, "--since", "2100-01-01").isEmpty)
                #expect(try await muster("audit", "--data", folder.path).stdout.split(separator: "\n").count == 3)
            }
        }
    }

    private struct Entry: Decodable {
        var sequence: Int
        var action: String
        var actorName: String
    }

    private func records(_ folder: URL, _ arguments: String...) async throws -> [Entry] {
        let output = try await MusterProcess(["audit", "--data", folder.path, "--json"] + arguments).output()
        #expect(output.status == 0, "\(output.stderr)")
        return try output.stdout.split(separator: "\n").map {
            try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
        }
    }
}
