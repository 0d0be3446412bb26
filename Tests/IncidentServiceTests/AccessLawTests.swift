import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Who may call what holds for every procedure, and who may not changes nothing.
@Suite struct AccessLawTests {
    @Test(arguments: Recorded.catalog)
    func noTokenIsRefused(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let before = try await server.storedState()
            for headers in [[:], ["Authorization": "Bearer glsa_unknown"], ["Authorization": "Basic YTpi"]] {
                let reply = try await server.send(recorded.method, recorded.request(), as: nil, headers: headers)
                #expect(reply.status == 401)
                #expect(try reply.problem().code == .unauthorized)
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test(arguments: Recorded.catalog)
    func aLesserRoleIsRefusedAndChangesNothing(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let before = try await server.storedState()
            for access in Access.allCases where access < recorded.procedure.access {
                let reply = try await server.send(recorded.method, recorded.request(), as: access)
                #expect(reply.status == 403)
                let problem = try reply.problem()
                #expect(problem.code == .forbidden)
                #expect(problem.message.contains(recorded.procedure.access.rawValue))
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test(arguments: Recorded.all)
    func whatAViewerMayCallChangesNothing(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let before = try await server.storedState()
            let reply = try await server.send(recorded.method, recorded.request(), as: .viewer)
            #expect(reply.status == (recorded.isCommand ? 403 : 200), "\(reply.text)")
            #expect(try await server.storedState() == before)
        }
    }
}
