import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// The commands that call a server.
@Suite(.sqliteOnly) struct IncidentCommandTests {
    @Test func anIncidentFromItsDeclarationToItsEnd() async throws {
        try await ClientPlace.run { place in
            let declared = try await place.result(
                "incident", "declare", "Checkout is slow", "--severity", "minor", "--label", "checkout", "--label",
                "region:eu", "--update", "-", input: "Since 14:02\n")
            #expect(declared == "1  \(place.server.url)/a/grafana-irm-app/incidents/1/checkout-is-slow")
            #expect(
                try await place.result("incident", "assign", "#1", "commander", "ada@example.com")
                    == "ada@example.com is now commander of incident 1.")
            #expect(
                try await place.result("incident", "assign", "1", "commander", "ada@example.com")
                    == "ada@example.com was already commander of incident 1.")
            #expect(
                try await place.result(
                    "incident", "note", "1", "-", "--at", "2026-01-31T15:04:05Z", input: "One\ntwo\n")
                    == "Noted on incident 1.")
            #expect(try await place.result("incident", "severity", "1", "CRITICAL") == "Incident 1 is Critical.")
            #expect(
                try await place.result("incident", "resolve", "1", "--note", "It is over") == "Incident 1 is resolved.")

            let incident = try await place.server.call(GetIncident.self, token: place.token) { $0.incidentID = "1" }
                .incident
            #expect(incident.summary == "Since 14:02")
            #expect(incident.labels.map { "\($0.key):\($0.label)" } == ["tags:checkout", "region:eu"])
            #expect(incident.incidentMembership.assignments.map(\.user.name) == ["Ada Lovelace"])
            #expect(incident.severity == "Critical")
            #expect(incident.status == "resolved")
            let notes = try await place.server.call(QueryActivity.self, token: place.token) {
                $0.query.incidentID = "1"
                $0.query.activityKind = ["userNote"]
                $0.query.orderDirection = .ascending
            }.activityItems
            #expect(notes.map(\.body) == ["One\ntwo", "It is over"])
            #expect(notes[0].eventTime == Timestamp(rfc3339: "2026-01-31T15:04:05Z"))

            let page = "\(place.server.url)/a/grafana-irm-app/incidents/1/checkout-is-slow"
            #expect(try await place.result("incident", "reopen", page) == "Incident 1 is active.")
            #expect(
                try await place.result("incident", "unassign", "1", "commander", "email:ada@example.com")
                    == "ada@example.com is no longer commander of incident 1.")
            #expect(try await place.result("incident", "open", "1", "--print") == page)
        }
    }

    @Test func showsAnIncidentWhole() async throws {
        try await ClientPlace.run { place in
            _ = try await place.result("incident", "declare", "--title", "Slow\u{1b}[31m", "--drill", "--private")
            _ = try await place.result("incident", "assign", "1", "commander", "ada@example.com")
            _ = try await place.result("task", "add", "1", "Tell support")
            let shown = try await place.result("incident", "show", "1")
            for words in [
                "Incident 1  Slow", "active, a drill, private", "commander", "Ada Lovelace", "[ ] Tell support",
            ] {
                #expect(shown.contains(words), "\(shown)")
            }
            #expect(!shown.contains("\u{1b}"))
            #expect(shown.contains("Declared the"))
            #expect(!(try await place.result("incident", "show", "1", "--timeline", "0")).contains("Declared the"))
        }
    }

    @Test func listsByQueryAndOverPages() async throws {
        try await ClientPlace.run { place in
            for number in 1...103 {
                _ = try await place.server.call(CreateIncident.self, token: place.token) {
                    $0.title = number % 2 == 0 ? "even" : "odd"
                }
            }
            func rows(_ arguments: String...) async throws -> [Substring] {
                try await place.run(["incident", "list"] + arguments).result.split(separator: "\n").dropFirst().map(
                    \.self)
            }
            #expect(try await rows().count == 25)
            #expect(try await rows("--limit", "102").count == 102)
            #expect(try await rows("--all").count == 103)
            #expect(try await rows("--query", "even", "--all").count == 51)
            #expect(
                try await rows("--limit", "1", "--order", "incidentID", "--ascending").first?.hasPrefix("1 ") == true)
            struct Listed: Decodable {
                var incidentPreviews: [IncidentPreview]
                var cursor: Cursor
                var error: String
            }
            let listed: Listed = try await place.run(["incident", "list", "--limit", "102", "--json"]).json()
            #expect(listed.incidentPreviews.count == 102)
            #expect(Set(listed.incidentPreviews.map(\.incidentID)).count == 102)
            #expect(listed.cursor.hasMore)
            #expect(listed.cursor.nextValue.isEmpty)
        }
    }

    @Test func tasksAreGivenOutAndTickedOff() async throws {
        try await ClientPlace.run { place in
            _ = try await place.result("incident", "declare", "Slow")
            let first = try await place.result("task", "add", "1", "Tell support", "--assign", "ada@example.com")
            let second = try await place.result("task", "add", "1", "Check graphs")
            #expect(try await place.result("task", "start", "1", "1") == "progress: Tell support  (0 of 2 done)")
            #expect(try await place.result("task", "done", "1", second) == "done: Check graphs  (1 of 2 done)")
            #expect(try await place.result("task", "reopen", "1", "#2") == "todo: Check graphs  (0 of 2 done)")
            #expect(
                try await place.result("task", "assign", "1", "1", "--nobody") == "Nobody has the task: Tell support")
            #expect(
                try await place.result("task", "assign", "1", "2", "ada@example.com")
                    == "Ada Lovelace has the task: Check graphs")
            let list: TaskList = try await place.run(["task", "list", "1", "--json"]).json()
            #expect(list.tasks.map(\.taskID) == [first, second])
            #expect(list.tasks.map(\.status) == [.progress, .todo])
            #expect(try await place.result("task", "list", "1").contains("Ada Lovelace"))
            #expect(try await place.result("task", "remove", "1", "1") == "The task is deleted; incident 1 has 1 left.")
            try await place.expectFailure("task", "done", "1", "2", status: 66, words: "has no task 2")
        }
    }

    @Test func theSameKeyDeclaresOnce() async throws {
        try await ClientPlace.run { place in
            let arguments = ["incident", "declare", "Deploy fails", "--idempotency-key", "deploy-7"]
            let first = try await place.run(arguments).result
            #expect(try await place.run(arguments).result == first)
            #expect(try await place.run(["incident", "declare", "Deploy fails"]).result.hasPrefix("2  "))
        }
    }

    @Test func jsonIsTheServersOwn() async throws {
        try await ClientPlace.run { place in
            _ = try await place.result("incident", "declare", "Slow")
            let shown = try await place.result("incident", "show", "1", "--json")
            let called = try await place.result("call", "IncidentsService.GetIncident", #"{"incidentID": "1"}"#)
            let reply = try await place.server.call(
                "IncidentsService.GetIncident", #"{"incidentID": "1"}"#, token: place.token)
            // The duration runs on from one call to the next.
            func stable(_ text: String) -> String { text.replacing(/"durationSeconds":\d+/, with: "") }
            #expect(stable(shown) == stable(reply.body))
            #expect(stable(called) == stable(reply.body))
            _ = try await place.result(
                "call", "IncidentsService.UpdateTitle", "-", input: #"{"incidentID": "1", "title": "Slower"}"#)
            #expect(try await place.result("incident", "show", "1").contains("Slower"))
            try await place.expectFailure(
                "call", "IncidentsService.UpdateTitle", #"{"incidentID": "1", "title": "x"}"#, "--if-match", "1",
                status: 1, words: "version")
        }
    }

    @Test func eachFailureHasItsStatusAndSentence() async throws {
        try await ClientPlace.run { place in
            try await place.expectFailure("incident", "show", "77", status: 66, words: "There is no incident 77.")
            try await place.expectFailure("incident", "list", "--query", "statos:x", status: 1, words: "column 1")
            try await place.expectFailure("incident", "show", "abc", status: 64, words: "'abc'")
            try await place.expectFailure("incident", "declare", status: 64, words: "Give one title")
            try await place.expectFailure("incident", "declare", "a", "--title", "b", status: 64, words: "one title")
            try await place.expectFailure("task", "assign", "1", "1", status: 64, words: "--nobody")
            var environment = place.environment
            environment["MUSTER_TOKEN"] = "glsa_wrong"
            try await place.expectFailure(
                "incident", "list", status: 77, words: "unknown, revoked or expired", environment: environment)
            environment = place.environment
            environment["MUSTER_URL"] = "http://127.0.0.1:1"
            try await place.expectFailure(
                "incident", "list", "--timeout", "1s", status: 69,
                words: "http://127.0.0.1:1 cannot be reached: connection refused.", environment: environment)
            environment["MUSTER_URL"] = "muster.example.com"
            try await place.expectFailure("incident", "list", status: 78, words: "https://", environment: environment)
            try await place.expectFailure(
                "incident", "list", status: 78, words: "No server is named.", environment: place.stranger)
            environment = place.stranger
            environment["MUSTER_URL"] = place.server.url
            try await place.expectFailure("incident", "list", status: 78, words: "No token", environment: environment)
        }
    }

    @Test func aTableFitsTheTerminal() async throws {
        try await ClientPlace.run { place in
            for title in ["Checkout is slow for everybody in the whole of the world", "日本語のとても長いタイトルです本当に長い", "Fire 🔥"]
            {
                _ = try await place.result("incident", "declare", title, "--severity", "critical")
            }
            let shown = try await place.onTerminal("incident list", columns: 50, ["NO_COLOR": "1"])
            let lines = shown.split(separator: "\n")
            #expect(lines.count == 4)
            // Wide letters take two columns: the ideographs here, and `…` takes one.
            let widths = lines.map { line in
                line.unicodeScalars.reduce(0) {
                    $0 + ((0x3000...0x9FFF).contains($1.value) || $1.value > 0x1F000 ? 2 : 1)
                }
            }
            #expect(widths.allSatisfy { $0 <= 50 }, "\(shown)")
            #expect(widths.contains { $0 >= 49 })
            #expect(shown.contains("Checkout is sl"))
            #expect(shown.contains("…"))
            #expect(!shown.contains("\u{1b}"))
            let wide = try await place.onTerminal("incident list", columns: 50, ["COLUMNS": "200"])
            #expect(wide.contains("in the whole of the world"))
            #expect(wide.contains("\u{1b}[1;31mCritical\u{1b}[0m"))
            // Into a pipe, lines are whole and plain.
            let piped = try await place.result("incident", "list")
            #expect(piped.contains("in the whole of the world"))
            #expect(!piped.contains("\u{1b}"))
        }
    }

    @Test(arguments: ["incident", "task", "profile"])
    func explainsItself(_ group: String) async throws {
        let help = try await muster(group, "--help").stdout
        let listed = help.split(separator: "SUBCOMMANDS:\n").dropFirst().first ?? ""
        let names = listed.split(separator: "\n").compactMap { $0.firstMatch(of: /^  (\w+)\s/)?.1 }
        #expect(names.count >= 4)
        for name in names {
            let output = try await muster(group, String(name), "--help").stdout
            #expect(output.hasPrefix("OVERVIEW: "))
            for line in output.split(separator: "\n") where line.hasPrefix("  --") {
                #expect(line.contains(/^  \S+( <\S+>)?( +\S.*)?$/), "\(line)")
            }
        }
    }

    @Test func bashCompletesItsWords() async throws {
        let script = """
            set -e
            source <("$1" --generate-completion-script bash)
            COMP_WORDS=(muster incident re) COMP_CWORD=2 COMP_LINE="muster incident re" COMP_POINT=18
            _muster muster re incident
            echo "${COMPREPLY[@]}"
            """
        let completed = try await Tool.output(["bash", "-c", script, "bash", MusterProcess.executable().path])
        #expect(completed.split(separator: " ").sorted() == ["reopen", "resolve"])
        for (shell, words) in [("zsh", "#compdef muster"), ("fish", "complete -c 'muster'")] {
            let script = try await muster("--generate-completion-script", shell).stdout
            #expect(script.contains(words))
            #expect(script.contains("declare"))
        }
    }
}
