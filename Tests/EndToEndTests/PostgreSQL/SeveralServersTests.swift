import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Several servers of one database: to their clients they are one.
@Suite(.postgresOnly) struct SeveralServersTests {
    @Test(arguments: [2, 4]) func sixtyFourClientsShareOneHistory(count: Int) async throws {
        try await ServerGroup.run(count) { group in
            let numbers = try await withThrowingTaskGroup(of: [Int].self) { tasks in
                for client in 1...64 {
                    tasks.addTask { try await declare(3, client, group) }
                }
                return try await tasks.reduce(into: []) { $0 += $1 }
            }
            // No double, and no gap by the calls that were refused.
            #expect(numbers.sorted() == Array(1...192))
            #expect(try await walk(group) == Array((1...192).reversed()))
            let audit = try await group.place.database.sql(
                """
                SELECT count(*), min(a.sequence), max(a.sequence), bool_and(a.sequence = 1 OR EXISTS (
                  SELECT 1 FROM audit AS b WHERE b.sequence = a.sequence - 1)) FROM audit AS a
                """)
            // The token, and what each incident had: its declaration, its role.
            #expect(audit == "385|1|385|t")
        }
    }

    /// Declares incidents on one server, changes them on the next and reads them on the one after.
    private func declare(_ count: Int, _ client: Int, _ group: ServerGroup) async throws -> [Int] {
        var numbers: [Int] = []
        for round in 1...count {
            let turn = client + round
            let incident = try await group[turn].call(CreateIncident.self, token: group.token) {
                $0.title = "\(client) \(round)"
            }.incident
            numbers.append(try #require(Int(incident.incidentID)))
            _ = try await group[turn + 1].call(AssignRole.self, token: group.token) {
                $0.incidentID = incident.incidentID
                $0.role = "commander"
                $0.userID = incident.createdByUser.userID
            }
            let read = try await group[turn + 2].call(GetIncident.self, token: group.token) {
                $0.incidentID = incident.incidentID
            }.incident
            #expect(read.title == "\(client) \(round)")
            #expect(read.incidentMembership.assignments.map(\.user.userID) == [incident.createdByUser.userID])
            let refused = try await group[turn].call(
                CreateIncident.method, #"{"title": ""}"#, token: group.token)
            #expect(refused.status == 400)
        }
        return numbers
    }

    /// The numbers of all incidents, each page from the next server.
    private func walk(_ group: ServerGroup) async throws -> [Int] {
        var (numbers, cursor, turn) = ([Int](), Cursor(), 0)
        repeat {
            let page = try await group[turn].call(QueryIncidents.self, token: group.token) {
                $0.query.limit = 10
                $0.cursor = cursor
            }
            numbers += page.incidents.compactMap { Int($0.incidentID) }
            (cursor, turn) = (page.cursor, turn + 1)
        } while cursor.hasMore
        return numbers
    }

    @Test func oneKeyOnAllServersAtOnceDeclaresOneIncident() async throws {
        try await ServerGroup.run(2) { group in
            for round in 1...5 {
                let bodies = try await withThrowingTaskGroup(of: String.self) { tasks in
                    for turn in 0..<8 {
                        tasks.addTask {
                            let reply = try await group[turn].call(
                                CreateIncident.method, #"{"title": "\#(round)"}"#, token: group.token,
                                idempotencyKey: "key \(round)")
                            #expect(reply.status == 200, "\(reply.body)")
                            return reply.body
                        }
                    }
                    return try await tasks.reduce(into: Set<String>()) { $0.insert($1) }
                }
                #expect(bodies.count == 1)
            }
            #expect(try await group.place.database.sql("SELECT count(*) FROM incident") == "5")
        }
    }

    @Test func whetherACallChangedAnythingIsTrueOnEveryServer() async throws {
        try await ServerGroup.run(2) { group in
            _ = try await group[0].call(CreateIncident.self, token: group.token) { $0.title = "Slow" }
            for label in 1...5 {
                let changes = try await withThrowingTaskGroup(of: Void.self) { tasks in
                    for turn in 0..<8 {
                        tasks.addTask {
                            _ = try await group[turn].call(AddLabel.self, token: group.token) {
                                $0.incidentID = "1"
                                $0.label = .with { $0.label = "label \(label)" }
                            }
                        }
                    }
                    try await tasks.waitForAll()
                    return try await group.place.database.sql(
                        "SELECT count(*) FROM audit WHERE action = '\(AddLabel.method)'")
                }
                #expect(changes == "\(label)")
            }
        }
    }

    @Test func aRevokedTokenStopsOnEveryServer() async throws {
        try await ServerGroup.run(2) { group in
            let other = try await group.place.makeToken(name: "other")
            for turn in 0..<2 {
                #expect(try await group[turn].call(GetRoles.method, token: other).status == 200)
            }
            _ = try await group.place.muster("token", "revoke", other)
            for turn in 0..<2 {
                let stops = try await becomesTrue {
                    try await group[turn].call(GetRoles.method, token: other).status == 401
                }
                #expect(stops)
                #expect(try await group[turn].call(GetRoles.method, token: group.token).status == 200)
            }
        }
    }
}
