import Foundation
import IncidentTesting
import Testing

/// More servers than a machine has, all at once.
@Suite(.postgresOnly) struct ManyServersTests {
    @Test func tenServersComeUpOnAnEmptyDatabase() async throws {
        try await PostgresPlace.run { place in
            let servers = try await withThrowingTaskGroup(of: Served.self) { tasks in
                for _ in 1...10 {
                    tasks.addTask {
                        let (process, url) = try await MusterProcess.serve(
                            data: nil, environment: place.environment)
                        return Served(process: process, url: url)
                    }
                }
                return try await tasks.reduce(into: []) { $0.append($1) }
            }
            let steps = try await place.database.sql(
                "SELECT count(*) = max(number) AND count(*) > 0, count(DISTINCT applied_at) = count(*) FROM schema_migration"
            )
            #expect(steps == "t|t")
            #expect(try await place.database.sql("SELECT count(*) FROM organization") == "1")
            let token = try await place.makeToken()
            var answers: [String] = []
            for (number, server) in servers.enumerated() {
                let created = try await server.call(
                    "IncidentsService.CreateIncident", #"{"title": "\#(number)"}"#, token: token)
                #expect(created.body.contains(#""incidentID":"\#(number + 1)""#))
            }
            for server in servers {
                let found = try await server.call(
                    "IncidentsService.QueryIncidents", #"{"query": {"limit": 50}}"#, token: token)
                // How long each lasts by now depends on when it was asked.
                answers.append(found.body.replacing(#/"durationSeconds":\d+/#, with: ""))
            }
            #expect(Set(answers).count == 1)
            for server in servers { #expect(await server.process.stop().status == 0) }
        }
    }

    /// An answer that a server remembers is not given any more once another server has written.
    @Test func whatOneServerHasWrittenAnotherAnswers() async throws {
        try await PostgresPlace.run { place in
            let token = try await place.makeToken()
            try await place.serve { first in
                try await place.serve { second in
                    _ = try await first.call("IncidentsService.CreateIncident", #"{"title": "0"}"#, token: token)
                    for round in 1...50 {
                        let (writer, reader) = round.isMultiple(of: 2) ? (first, second) : (second, first)
                        let written = try await writer.call(
                            "IncidentsService.UpdateTitle", #"{"incidentID": "1", "title": "title \#(round)"}"#,
                            token: token)
                        #expect(written.status == 200)
                        for _ in 1...2 {
                            let read = try await reader.call(
                                "IncidentsService.GetIncident", #"{"incidentID": "1"}"#, token: token)
                            #expect(read.body.contains(#""title":"title \#(round)""#))
                        }
                    }
                }
            }
        }
    }
}
