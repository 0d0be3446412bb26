import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Live events of the built program.
@Suite struct EventStreamTests {
    /// A viewer who comes back to a server that was killed, and one that was stopped, has all that was acknowledged.
    @Test func aRestartLosesAndDoublesNothing() async throws {
        try await TestDatabase.run { database in
            let place = database.url == nil ? ["--data", database.folder.path] : []
            let environment = database.url.map { ["MUSTER_DATABASE_URL": $0] } ?? [:]
            let token = try await MusterProcess(
                ["token", "create", "--role", "admin", "--name", "me"] + place, environment: environment
            ).output().result
            var (ids, last, titles) = ([Int](), "", [String]())
            for round in 1...3 {
                let (process, url) = try await MusterProcess.serve(
                    data: database.url == nil ? database.folder : nil, environment: environment)
                let server = Served(process: process, url: url)
                let stream = try await WatchedEvents.open(url, token: token, lastEventID: last.isEmpty ? "0" : last)
                let acknowledged = try await withThrowingTaskGroup(of: [String].self) { group in
                    for writer in 1...4 {
                        group.addTask { await declare("\(round) \(writer)", on: server, token: token) }
                    }
                    group.addTask {
                        _ = try await becomesTrue { stream.messages.count >= 10 || stream.isEnded }
                        process.signal(round == 1 ? SIGKILL : SIGTERM)
                        return []
                    }
                    return try await group.reduce(into: []) { $0 += $1 }
                }
                titles += acknowledged
                let output = await process.output()
                if round > 1 { #expect(output.status == 0, "\(output.stderr)") }
                #expect(try await becomesTrue { stream.isEnded })
                ids += stream.messages.compactMap { Int($0.id) }
                last = stream.messages.last?.id ?? last
                #expect(stream.messages.count >= 10)
            }
            let (process, url) = try await MusterProcess.serve(
                data: database.url == nil ? database.folder : nil, environment: environment)
            let stream = try await WatchedEvents.open(url, token: token, lastEventID: last)
            let whole = try await WatchedEvents.open(url, token: token, lastEventID: "0")
            let server = Served(process: process, url: url)
            _ = try await server.call(CreateIncident.self, token: token) { $0.title = "end" }
            #expect(try await becomesTrue { try stream.messages.last?.event().incident.title == "end" })
            #expect(try await becomesTrue { whole.messages.last?.id == stream.messages.last?.id })
            ids += stream.messages.compactMap { Int($0.id) }
            #expect(ids == Array(1...ids.count))
            #expect(whole.messages.compactMap { Int($0.id) } == ids)
            let told = Set(try whole.messages.map { try $0.event().incident.title })
            #expect(told.isSuperset(of: titles) && titles.count > 10)
            await process.stop()
        }
    }

    /// Declares incidents until the server is gone. Returns the titles that were acknowledged.
    private func declare(_ name: String, on server: Served, token: String) async -> [String] {
        var titles: [String] = []
        for number in 1...10_000 {
            let title = "\(name) \(number)"
            let reply = try? await server.call(CreateIncident.method, #"{"title": "\#(title)"}"#, token: token)
            guard let reply else { break }
            if reply.status == 200 { titles.append(title) } else if reply.status != 503 { break }
        }
        return titles
    }

    @Test func aServerWithViewersStopsAtOnce() async throws {
        try await withTemporaryFolder { folder in
            let token = try await makeToken(folder)
            let (process, url) = try await MusterProcess.serve(data: folder)
            var streams: [WatchedEvents] = []
            for _ in 1...50 { streams.append(try await WatchedEvents.open(url, token: token)) }
            let output = await process.stop()
            // Over its deadline it would end itself with a word of nothing.
            #expect(output.status == 0 && output.stderr.contains("\"stopped\""), "\(output.stderr)")
            for stream in streams { #expect(try await becomesTrue { stream.isEnded }) }
        }
    }

    @Test func watchShowsWhatHappensAcrossARestart() async throws {
        try await withTemporaryFolder { folder in
            let token = try await makeToken(folder)
            let (first, url) = try await MusterProcess.serve(data: folder)
            let environment = ["HOME": folder.path, "MUSTER_URL": url, "MUSTER_TOKEN": token]
            let plain = try MusterProcess(["watch", "--query", "title:slow"], environment: environment)
            let json = try MusterProcess(["watch", "--json", "--after", "0"], environment: environment)
            for watch in [plain, json] {
                #expect(await watch.logLine { $0.contains("Watching \(url).") ? $0 : nil } != nil)
            }
            let server = Served(process: first, url: url)
            _ = try await server.call(CreateIncident.self, token: token) { ($0.title, $0.isDrill) = ("Slow one", true) }
            _ = try await server.call(CreateIncident.self, token: token) { $0.title = "Other" }
            await first.stop()
            #expect(await plain.logLine { $0.contains("Trying again") ? $0 : nil } != nil)
            let port = try #require(url.split(separator: ":").last)
            let second = try MusterProcess(["serve", "--data", folder.path, "--listen", "127.0.0.1:\(port)"])
            #expect(await plain.logLine { $0.contains("Connected again") ? $0 : nil } != nil)
            let again = Served(process: second, url: url)
            _ = try await again.call(UpdateTitle.self, token: token) {
                ($0.incidentID, $0.title) = ("1", "Slow\u{1B}[31m still")
            }
            #expect(try await becomesTrue { json.printed.contains("updated.title") && plain.printed.contains("still") })
            for watch in [plain, json] { watch.signal(SIGINT) }
            let (lines, documents) = (await plain.output().stdout, await json.output().stdout)
            let shown = lines.split(separator: "\n")
            try #require(shown.count == 2, "\(lines)")
            #expect(shown[0].contains(/^20\S+Z  created  +#1  +\[drill\] Slow one$/), "\(lines)")
            #expect(shown[1].contains(/^20\S+Z  updated\.title  +#1  +\[drill\] Slow.* still$/), "\(lines)")
            #expect(!lines.contains("\u{1B}"))
            let events = try documents.split(separator: "\n").map {
                try JSONDecoder().decode(IncidentEvent.self, from: Data($0.utf8))
            }
            #expect(events.map(\.id) == [1, 2, 3])
            await second.stop()
        }
    }

    @Test func watchSaysWhyItCannot() async throws {
        try await ClientPlace.run { place in
            let refused = try await place.run(["watch", "--token", "nobody"])
            #expect(refused.status == 77 && refused.stdout.isEmpty)
            let wrong = try await place.run(["watch", "--query", "nope:1"])
            #expect(wrong.status == 1 && wrong.stderr.contains("column 1"))
            let nobody = try await place.run(["watch", "--url", "http://127.0.0.1:1", "--timeout", "1s"])
            #expect(nobody.status == 69, "\(nobody.stderr)")
        }
    }
}
