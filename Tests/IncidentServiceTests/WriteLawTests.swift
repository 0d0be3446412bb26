import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// What every change leaves behind holds for every command.
@Suite struct WriteLawTests {
    @Test(arguments: Recorded.commands)
    func aChangeIsInTheAuditLog(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let before = try await server.auditActions()
            #expect(try await server.send(recorded).status == 200)
            #expect(try await server.auditActions() == before + [recorded.method])
        }
    }

    @Test(arguments: Recorded.commands.filter { $0.changesAnIncident || $0.procedure == CreateIncident.self })
    func aChangeOfAnIncidentShowsOnItsTimelineAndVersions(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let isNew = recorded.procedure == CreateIncident.self
            let timeline = isNew ? [] : try await server.timeline("1")
            let version = isNew ? 0 : try await server.version("1")
            let homescreen = try await server.call(GetHomescreenVersion.self).version
            #expect(try await server.send(recorded).status == 200)
            #expect(try await server.timeline("1") != timeline)
            #expect(try await server.version("1") == version + 1)
            #expect(try await server.call(GetHomescreenVersion.self).version > homescreen)
        }
    }

    /// The same once more changes nothing, or is refused since it cannot be done twice.
    @Test(arguments: Recorded.commands)
    func aChangeThatChangesNothingLeavesNothing(_ recorded: Recorded) async throws {
        guard !Self.makers.contains(recorded.method) else { return }
        try await TestServer.run { server in
            try await server.prepare(recorded)
            #expect(try await server.send(recorded).status == 200)
            server.clock.advance(bySeconds: 60)
            let before = try await server.storedState()
            _ = try await server.send(recorded)
            #expect(try await server.storedState() == before)
        }
    }

    /// What makes something new each time that it is called.
    private static let makers: Set<String> = [
        CreateIncident.method, AddActivity.method, AddTask.method, CreateKeyUpdate.method, EnableHook.method,
    ]

    /// Lists of what one incident has.
    private static let lists: Set<String> = [QueryActivity.method, QueryKeyUpdates.method]

    @Test(arguments: Recorded.all)
    func anAnswerAboutOneIncidentCarriesItsVersion(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let versionBefore = recorded.isAboutAnIncident ? try await server.version("1") : 0
            let tag = try await server.send(recorded).headers["etag"]
            if recorded.isAboutAnIncident || recorded.procedure == CreateIncident.self {
                let version = recorded.procedure == DeleteIncident.self ? versionBefore : try await server.version("1")
                #expect(tag == "\"\(version)\"")
            } else if !Self.lists.contains(recorded.method) {
                #expect(tag == nil)
            }
        }
    }

    @Test(arguments: Recorded.commands.filter(\.isAboutAnIncident))
    func anotherVersionThanThatOfIfMatchIsRefused(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let version = try await server.version("1")
            let before = try await server.storedState()
            for other in [version - 1, version + 1] {
                let reply = try await server.send(recorded, headers: ["If-Match": "\"\(other)\""])
                #expect(reply.status == 412)
                #expect(try reply.problem().code == .preconditionFailed)
            }
            #expect(try await server.storedState() == before)
            #expect(try await server.send(recorded, headers: ["If-Match": "\"\(version)\""]).status == 200)
        }
    }
}

extension TestServer {
    func version(_ incidentID: String) async throws -> Int {
        try await call(GetIncidentVersion.self) { $0.incidentID = incidentID }.version
    }
}
