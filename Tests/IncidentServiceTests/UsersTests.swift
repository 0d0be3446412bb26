import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct UsersTests {
    private func get(_ userID: String, on server: TestServer) async throws -> User {
        try await server.call(GetUser.self, as: .viewer) { $0.userID = userID }.user
    }

    @Test func everyFormOfAnIDNamesTheUser() async throws {
        try await TestServer.run { server in
            let ada = try await server.addUser("Ada", email: "Ada@Example.com")
            let user = try await get(ada.userID, on: server)
            #expect(user.name == "Ada" && user.email == "Ada@Example.com" && user.userID == ada.userID)
            #expect(user.modifiedTime == ada.createdAt)
            #expect("grafana-incident:" + user.internalUserID == user.userID)
            for form in [user.internalUserID, "email:ada@example.COM"] {
                #expect(try await get(form, on: server) == user)
            }
            for unknown in ["email:eve@example.com", "grafana-user:7", "user-7", "ada@example.com", "email:"] {
                await expectRefusal(.userNotFound, "There is no user \(unknown).") {
                    try await get(unknown, on: server)
                }
            }
            await expectRefusal(.validationFailed, "userID must not be empty") { try await get("", on: server) }
        }
    }

    @Test func aWalkSeesEverybodyOnceInTheOrderOfTheirMaking() async throws {
        try await TestServer.run { server in
            var expected = try await server.call(QueryUsers.self).users.map(\.userID)
            let names = (1...7).map { "Person \($0)" }
            for name in names { expected.append(try await server.addUser(name).userID) }
            var (cursor, seen) = (Cursor(), [String]())
            repeat {
                let page = try await server.call(QueryUsers.self, as: .viewer) {
                    $0.query.limit = 3
                    $0.cursor = cursor
                }
                #expect(page.users.count <= 3 && page.query.limit == 3)
                #expect(page.cursor.hasMore == !page.cursor.nextValue.isEmpty)
                seen += page.users.map(\.userID)
                cursor = page.cursor
            } while cursor.hasMore
            #expect(seen.count == expected.count && Set(seen) == Set(expected))
            let whole = try await server.call(QueryUsers.self).users
            #expect(whole.map(\.userID) == seen)
            #expect(zip(whole, whole.dropFirst()).allSatisfy { $0.modifiedTime <= $1.modifiedTime })
        }
    }

    @Test func theDisabledAreLeftOutOfTheListAlone() async throws {
        try await TestServer.run { server in
            var ada = try await server.addUser("Ada")
            ada.disabled = true
            let disabled = ada
            try await server.database.write(.organization("1")) { try $0.update(disabled) }
            #expect(try await server.call(QueryUsers.self).users.allSatisfy { $0.userID != disabled.userID })
            #expect(try await get(ada.userID, on: server).name == "Ada")
        }
    }

    @Test func badPagesAreRefused() async throws {
        try await TestServer.run { server in
            await expectRefusal(.validationFailed, "query.limit must not be negative") {
                try await server.call(QueryUsers.self) { $0.query.limit = -1 }
            }
            _ = try await server.declare("one")
            _ = try await server.declare("two")
            let other = try await server.call(QueryIncidents.self) { $0.query.limit = 1 }.cursor
            for cursor in [other.nextValue, "x", other.nextValue + "A"] {
                await expectRefusal(.validationFailed, "cursor.nextValue") {
                    try await server.call(QueryUsers.self) { $0.cursor.nextValue = cursor }
                }
            }
        }
    }
}
