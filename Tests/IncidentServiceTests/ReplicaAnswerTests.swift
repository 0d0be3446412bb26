import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import Logging
import Testing

/// What is read from a replica says so, and is not given again.
@Suite struct ReplicaAnswerTests {
    @Test func anAnswerOfAReplicaIsNotRemembered() async throws {
        try await Office.open { office in
            let dispatcher = try Dispatcher(database: office.database, environment: office.administration.environment)
            let caller = try #require(try await office.caller(office.token("me", .admin)))
            func answer(_ method: String, _ body: String) async throws -> CallAnswer {
                let call = Call(method, body: Data(body.utf8), caller: caller, logger: Logger(label: "test"))
                guard case .success(let answer) = await dispatcher.answer(call) else { throw Refused() }
                return answer
            }
            func reads(_ count: Int) async throws -> (reads: Int, dataAsOf: [Timestamp?]) {
                let before = office.database.reads
                var times: [Timestamp?] = []
                for _ in 0..<count {
                    times.append(try await answer(GetIncident.method, #"{"incidentID": "1"}"#).dataAsOf)
                }
                return (office.database.reads - before, times)
            }
            let created = try await answer(CreateIncident.method, #"{"title": "Slow"}"#)
            #expect(created.dataAsOf == nil)

            let time = office.clock.now
            office.database.readReplica(asOf: time)
            let replica = try await reads(3)
            #expect(replica.reads == 3)
            #expect(replica.dataAsOf == [time, time, time])

            office.database.readReplica(asOf: nil)
            let primary = try await reads(3)
            #expect(primary.reads == 1)
            #expect(primary.dataAsOf == [nil, nil, nil])
        }
    }

    /// Who asks again and again whether there is news costs no look at the tables while there is none.
    @Test(arguments: [GetIncidentVersion.method, GetHomescreenVersion.method])
    func aPollerIsServedFromMemory(method: String) async throws {
        try await Office.open { office in
            let dispatcher = try Dispatcher(database: office.database, environment: office.administration.environment)
            let caller = try #require(try await office.caller(office.token("me", .editor)))
            func answer(_ method: String, _ body: String) async throws -> String {
                let call = Call(method, body: Data(body.utf8), caller: caller, logger: Logger(label: "test"))
                guard case .success(let answer) = await dispatcher.answer(call) else { throw Refused() }
                return String(decoding: answer.body, as: UTF8.self)
            }
            func polls(_ count: Int) async throws -> (reads: Int, answers: Set<String>) {
                let before = office.database.reads
                var answers: Set<String> = []
                for _ in 0..<count { answers.insert(try await answer(method, #"{"incidentID": "1"}"#)) }
                return (office.database.reads - before, answers)
            }
            _ = try await answer(CreateIncident.method, #"{"title": "Slow"}"#)
            let first = try await polls(20)
            #expect(first.reads == 1 && first.answers.count == 1)
            #expect(try await polls(20).reads == 0)
            _ = try await answer(UpdateTitle.method, #"{"incidentID": "1", "title": "Slower"}"#)
            let second = try await polls(20)
            #expect(second.reads == 1 && second.answers.count == 1 && second.answers != first.answers)
        }
    }

    struct Refused: Error {}
}
