import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct ConcurrencyTests {
    @Test func sixtyFourWritersOfOneIncidentLoseNothing() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 1...64 {
                    group.addTask {
                        _ = try await server.call(AddTask.self) {
                            $0.incidentID = "1"
                            $0.text = "task \(writer)"
                        }
                        _ = try await server.call(UpdateTitle.self) {
                            $0.incidentID = "1"
                            $0.title = "title \(writer)"
                        }
                    }
                }
                try await group.waitForAll()
            }
            let incident = try await server.incident("1")
            #expect(Set(incident.taskList.tasks.map(\.text)) == Set((1...64).map { "task \($0)" }))
            #expect(try await server.call(GetIncidentVersion.self) { $0.incidentID = "1" }.version == 129)
            #expect(try await server.events().count == 129)
            #expect(try await server.database.read { try $0.auditChainFault(of: "1") } == nil)
        }
    }

    @Test func numbersOfConcurrentDeclarationsHaveNoGapsAndNoDoubles() async throws {
        try await TestServer.run { server in
            let numbers = try await withThrowingTaskGroup(of: Int?.self) { group in
                for writer in 1...100 {
                    group.addTask {
                        do {
                            return Int(try await server.declare(writer % 4 == 0 ? "" : "incident \(writer)").incidentID)
                        } catch let error as APIError where error.code == .validationFailed {
                            return nil
                        }
                    }
                }
                return try await group.reduce(into: [Int?]()) { $0.append($1) }.compactMap { $0 }
            }
            #expect(numbers.sorted() == Array(1...75))
        }
    }
}
