import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentTesting
import Testing

/// To those who may not see a private incident it does not exist, whichever procedure is asked: each answers as on a
/// server where it was never declared.
@Suite struct PrivateLawTests {
    /// Who sees every incident is no outsider; and what makes a new incident shows by its number that there was another.
    private static let askable = Recorded.catalog.filter {
        $0.procedure.access < .admin && $0.procedure != CreateIncident.self
    }

    @Test(arguments: askable, [[:], ["If-Match": "\"1\""], ["If-Match": "\"77\""], ["Idempotency-Key": "a key"]])
    func itAnswersAsThoughThereWereNone(_ recorded: Recorded, _ headers: [String: String]) async throws {
        guard headers["If-Match"] == nil || recorded.isCommand else { return }
        let with = try await reply(recorded, headers, isDeclared: true)
        let without = try await reply(recorded, headers, isDeclared: false)
        #expect(with == without)
    }

    /// What an outsider is told on a server with the recorded incidents, all private, or with none.
    private func reply(
        _ recorded: Recorded, _ headers: [String: String], isDeclared: Bool
    ) async throws -> [String] {
        var told: [String] = []
        try await TestServer.run { server in
            try await server.prepareInPrivate(recorded, isDeclared: isDeclared)
            let outsider = try await server.newToken(recorded.procedure.access)
            var headers = headers
            headers["Authorization"] = "Bearer \(outsider)"
            let reply = try await server.send(recorded.method, recorded.request(), as: nil, headers: headers)
            told = ["\(reply.status)", reply.headers["etag"] ?? "", reply.headers["retry-after"] ?? "", reply.words]
            if !recorded.isCommand { return }
            // The same once more, when something could have been kept.
            let again = try await server.send(recorded.method, recorded.request(), as: nil, headers: headers)
            told += ["\(again.status)", again.words]
        }
        return told
    }

    /// An answer that was kept for an idempotency key is not given to one who has lost sight since.
    @Test(arguments: Recorded.commands.filter { $0.isAboutAnIncident && $0.procedure.access < .admin })
    func aKeptAnswerIsNotGivenToWhoLostSight(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepareInPrivate(recorded, isDeclared: true)
            let (token, userID) = try await server.newUserToken(recorded.procedure.access)
            let observer = try JSONEncoder().encode(["incidentID": "1", "role": "observer", "userID": userID])
            #expect(try await server.send(AssignRole.method, observer, as: .admin).status == 200)
            let headers = ["Authorization": "Bearer \(token)", "Idempotency-Key": "a key"]
            let first = try await server.send(recorded.method, recorded.request(), as: nil, headers: headers)
            #expect(first.status == 200, "\(first.text)")
            #expect(try await server.send(UnassignRole.method, observer, as: .admin).status == 200)
            let second = try await server.send(recorded.method, recorded.request(), as: nil, headers: headers)
            #expect(try second.problem() == APIError(.incidentNotFound, "There is no incident 1."))
            #expect(second.headers["idempotency-replayed"] == nil)
            #expect(try await server.send(AssignRole.method, observer, as: .admin).status == 200)
            let third = try await server.send(recorded.method, recorded.request(), as: nil, headers: headers)
            #expect(third.body == first.body)
        }
    }
}

extension HTTPReply {
    /// The body without what no two answers share.
    fileprivate var words: String {
        guard case .object(var members) = try? json() else { return text }
        members["trace_id"] = nil
        return (try? JSONEncoder.sorted.encode(JSONValue.object(members))).map { String(decoding: $0, as: UTF8.self) }
            ?? text
    }
}

extension TestServer {
    /// Makes the calls that come before that of `recorded`, with every incident private, or without any: what is done
    /// in one is left out then.
    fileprivate func prepareInPrivate(_ recorded: Recorded, isDeclared: Bool) async throws {
        for call in try recorded.golden().given {
            for (method, request) in call {
                guard case .object(var members) = request else { continue }
                if method == CreateIncident.method {
                    guard isDeclared else { continue }
                    members["incidentType"] = "private"
                }
                let reply = try await send(method, JSONEncoder.sorted.encode(JSONValue.object(members)), as: .admin)
                if isDeclared { try #require(reply.status == 200, "\(method) in given: \(reply.text)") }
            }
        }
    }

    /// The token of a service account that has no part in anything.
    func newToken(_ access: Access) async throws -> String { try await newUserToken(access).token }

    func newUserToken(_ access: Access, name: String = "outsider") async throws -> (token: String, userID: String) {
        let office = Administration(database: database, authenticator: authenticator, environment: .live)
        let token = try await office.perform(CreateToken.self, .init(name: name, role: access)).token
        let caller = try #require(try await authenticator.caller(token: token))
        return (token, caller.user.userID)
    }
}
