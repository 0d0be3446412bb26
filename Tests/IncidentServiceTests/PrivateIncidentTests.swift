import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@Suite struct PrivateIncidentTests {
    @Test func aPrivateIncidentIsUnknownToOthers() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare { $0.incidentType = .privateIncident }
            #expect(incident.incidentType == .privateIncident)
            #expect(try await server.incident("1").title == incident.title)
            #expect(try await server.call(GetIncident.self, as: .admin) { $0.incidentID = "1" }.incident == incident)
            await expectRefusal(.incidentNotFound, "There is no incident 1.") {
                try await server.call(GetIncident.self, as: .viewer) { $0.incidentID = "1" }
            }
            await expectRefusal(.incidentNotFound) {
                try await server.call(QueryActivity.self, as: .viewer) { $0.query.incidentID = "1" }
            }
            let listed = try await server.call(QueryIncidents.self, as: .viewer).incidents
            #expect(listed.isEmpty)
            #expect(try await server.call(QueryIncidentPreviews.self, as: .admin).incidentPreviews.count == 1)
        }
    }

    /// By whatever it is searched for, and in whatever order.
    @Test func noSearchOfAnOutsiderFindsIt() async throws {
        try await TestServer.run { server in
            _ = try await server.declare("Public")
            _ = try await server.declare("Checkout is slow") {
                $0.incidentType = .privateIncident
                $0.labels = [.with { $0.label = "db" }]
                $0.attachURL = "https://example.com/runbook"
                $0.severity = "major"
                $0.isDrill = true
            }
            let queries = [
                "type:private", "checkout", "title:slow", "label:db", "context:runbook", "severity:major",
                "isdrill:true", "-status:resolved -title:public", "or(type:private label:db)", "not(title:public)",
                "declared:-1d -title:public",
                "createdby:grafana-incident:user-fffffffffffffffffffffff2 -title:public",
            ]
            for query in queries {
                for field in IncidentOrderField.allCases {
                    let found = try await server.call(QueryIncidentPreviews.self) {
                        ($0.query.queryString, $0.query.orderField) = (query, field)
                    }.incidentPreviews
                    #expect(found.map(\.incidentID) == ["2"], "\(query)")
                    let seen = try await server.call(QueryIncidentPreviews.self, as: .viewer) {
                        ($0.query.queryString, $0.query.orderField) = (query, field)
                    }
                    #expect(seen.incidentPreviews.isEmpty, "\(query)")
                    #expect(!seen.cursor.hasMore)
                }
            }
        }
    }

    @Test func aRoleGivesSightAtOnceAndItsLossTakesIt() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.incidentType = .privateIncident }
            let (token, userID) = try await server.newUserToken(.editor)
            let headers = ["Authorization": "Bearer \(token)"]
            func see() async throws -> [Bool] {
                let read = try await server.send(
                    GetIncident.method, Data(#"{"incidentID": "1"}"#.utf8), as: nil, headers: headers)
                let list = try await server.call(QueryIncidents.self, as: nil, headers: headers)
                return [read.status == 200, !list.incidents.isEmpty]
            }
            for _ in 1...3 {
                #expect(try await see() == [false, false])
                for role in ["commander", "observer"] {
                    _ = try await server.call(AssignRole.self) {
                        ($0.incidentID, $0.role, $0.userID) = ("1", role, userID)
                    }
                    #expect(try await see() == [true, true])
                }
                // The one who sees it may let somebody in, and leave.
                for role in ["commander", "observer"] {
                    #expect(try await see() == [true, true])
                    _ = try await server.call(UnassignRole.self, as: nil, headers: headers) {
                        ($0.incidentID, $0.role, $0.userID) = ("1", role, userID)
                    }
                }
            }
            #expect(try await see() == [false, false])
        }
    }

    @Test func theHomescreensOfThoseWhoSeeItMove() async throws {
        try await TestServer.run { server in
            _ = try await server.declare("Public")
            let (token, userID) = try await server.newUserToken(.editor)
            let asMember = ["Authorization": "Bearer \(token)"]
            /// Of an outsider, the creator, an admin and one who gets a role.
            func versions() async throws -> [Int] {
                [
                    try await server.call(GetHomescreenVersion.self, as: .viewer).version,
                    try await server.call(GetHomescreenVersion.self).version,
                    try await server.call(GetHomescreenVersion.self, as: .admin).version,
                    try await server.call(GetHomescreenVersion.self, as: nil, headers: asMember).version,
                ]
            }
            func moved(by change: () async throws -> some Sendable) async throws -> [Bool] {
                let before = try await versions()
                _ = try await change()
                return zip(before, try await versions()).map {
                    #expect($0 <= $1)
                    return $0 < $1
                }
            }
            let made = try await moved { try await server.declare { $0.incidentType = .privateIncident } }
            #expect(made == [false, true, true, false])
            func assignment(_ request: inout AssignRole.Request) {
                (request.incidentID, request.role, request.userID) = ("2", "observer", userID)
            }
            let assigned = try await moved { try await server.call(AssignRole.self, assignment) }
            #expect(assigned == [false, true, true, true])
            let renamed = try await moved {
                try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("2", "Other") }
            }
            #expect(renamed == [false, true, true, true])
            let taken = try await moved {
                try await server.call(UnassignRole.self) {
                    ($0.incidentID, $0.role, $0.userID) = ("2", "observer", userID)
                }
            }
            #expect(taken == [false, true, true, true])
            let again = try await moved {
                try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("2", "Another") }
            }
            #expect(again == [false, true, true, false])
            let open = try await moved {
                try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "Public still") }
            }
            #expect(open == [true, true, true, true])
            let deleted = try await moved {
                try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "2" }
            }
            #expect(deleted == [false, true, true, false])
        }
    }

    @Test func theGapInTheNumbersIsTheOneTrace() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.incidentType = .privateIncident }
            #expect(try await server.declare("Public").incidentID == "2")
            let seen = try await server.call(QueryIncidents.self, as: .viewer).incidents
            #expect(seen.map(\.incidentID) == ["2"])
        }
    }
}
