import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct QueryIncidentPreviewsTests {
    @Test(arguments: IncidentOrderField.allCases)
    func descendingIsTheReverseOfAscendingAndPagesMeet(field: IncidentOrderField) async throws {
        try await TestServer.run { server in
            try await Self.declareSeven(server)
            let ascending = try await Self.walk(server, field, .ascending)
            #expect(Set(ascending).count == 7)
            #expect(try await Self.walk(server, field, .descending) == ascending.reversed())
            #expect(ascending == Self.expected[field])
        }
    }

    private static let expected: [IncidentOrderField: [String]] = [
        .incidentID: ["1", "2", "3", "4", "5", "6", "7"],
        .createdTime: ["1", "2", "3", "4", "5", "6", "7"],
        .modifiedTime: ["1", "2", "4", "5", "6", "7", "3"],
        .title: ["2", "4", "5", "1", "3", "6", "7"],
        .status: ["1", "2", "3", "4", "7", "5", "6"],
        .severity: ["3", "7", "2", "6", "4", "1", "5"],
        .prefix: ["4", "1", "2", "3", "5", "6", "7"],
        .isDrill: ["1", "2", "3", "5", "6", "4", "7"],
        .incidentStart: ["1", "2", "3", "4", "5", "6", "7"],
        .incidentEnd: ["1", "2", "3", "4", "7", "5", "6"],
        .closedTime: ["1", "2", "3", "4", "7", "5", "6"],
    ]

    private static func declareSeven(_ server: TestServer) async throws {
        let titles = ["b", "A", "é", "B", "Z", "😀", "\u{1F601}"]
        let severities = ["", "Major", "Critical", "Minor", "Pending", "Major", "Critical"]
        for (index, title) in titles.enumerated() {
            _ = try await server.declare(title) {
                $0.severity = severities[index]
                $0.status = index == 4 || index == 5 ? "resolved" : "active"
                $0.isDrill = index == 3 || index == 6
                $0.roomPrefix = index == 3 ? "a" : ""
            }
            server.clock.advance(bySeconds: 1)
        }
        _ = try await server.call(AddLabel.self) {
            $0.incidentID = "3"
            $0.label.label = "late"
        }
    }

    private static func walk(
        _ server: TestServer, _ field: IncidentOrderField, _ direction: OrderDirection
    ) async throws -> [String] {
        var found: [String] = []
        var cursor = Cursor()
        repeat {
            let start = cursor
            let page = try await server.call(QueryIncidentPreviews.self, as: .viewer) {
                $0.query.orderField = field
                $0.query.orderDirection = direction
                $0.query.limit = 2
                $0.cursor = start
            }
            #expect(page.query.orderField == field && page.query.limit == 2)
            found += page.incidentPreviews.map(\.incidentID)
            cursor = page.cursor
        } while cursor.hasMore
        return found
    }

    @Test func showsThePeopleWhenAsked() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let user = try await server.addUser("Ann", email: "ann@example.com")
            _ = try await server.call(AssignRole.self) {
                $0.incidentID = "1"
                $0.role = "commander"
                $0.userID = user.userID
            }
            let query = "role:commander user.email:ANN@example.com"
            let without = try await server.call(QueryIncidentPreviews.self) { $0.query.queryString = query }
            #expect(without.incidentPreviews.map(\.incidentMembershipPreview) == [IncidentMembershipPreview()])
            let with = try await server.call(QueryIncidentPreviews.self) {
                $0.query.queryString = query
                $0.includeMembershipPreview = true
            }
            let membership = try #require(with.incidentPreviews.first?.incidentMembershipPreview)
            #expect(membership.importantAssignments.map(\.user.userID) == [user.userID])
            #expect(membership.totalAssignments == 1)
        }
    }

    @Test func aContextIsFoundByItsURL() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.attachURL = "https://Runbooks.example.com/Payments"
                $0.attachCaption = "Runbook"
            }
            _ = try await server.declare()
            _ = try await server.call(AddActivity.self) {
                $0.incidentID = "2"
                $0.activityKind = .userNote
                $0.body = "see https://graphs.example.com/7"
            }
            for (query, ids) in [
                ("context:runbooks.EXAMPLE", ["1"]), ("context:graphs", ["2"]), ("context:example.com", ["2", "1"]),
                ("-context:graphs", ["1"]), ("context:nothing", []),
            ] {
                let found = try await server.call(QueryIncidentPreviews.self) { $0.query.queryString = query }
                #expect(found.incidentPreviews.map(\.incidentID) == ids, "\(query)")
            }
        }
    }
}
