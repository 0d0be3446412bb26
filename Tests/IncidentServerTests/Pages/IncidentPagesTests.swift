import Foundation
import IncidentAPI
import IncidentService
import IncidentTesting
import Testing

@Suite struct IncidentPagesTests {
    private func withBrowser(as role: Access = .editor, _ body: (Browser) async throws -> Void) async throws {
        try await TestServer.run { server in
            try await Browser.run(on: server) { browser in
                try await browser.signIn(as: role)
                try await body(browser)
            }
        }
    }

    private func declare(_ browser: Browser, _ fields: [String: String]) async throws {
        try await browser.open("/declare")
        let hidden = ["formKey": try browser.hidden("formKey"), "idempotencyKey": try browser.hidden("idempotencyKey")]
        try await browser.send("/declare", hidden.merging(fields) { $1 })
    }

    @Test func anIncidentIsDeclaredWorkedOnAndResolved() async throws {
        try await withBrowser { browser in
            try await declare(
                browser,
                [
                    "title": "Checkout is slow", "severity": "Critical", "drill": "on", "labels": "payments, eu",
                    "update": "Looking.",
                ])
            #expect(browser.address == "/incidents/1")
            for text in ["Checkout is slow", "Critical", "drill", "payments", "eu", "Looking."] {
                #expect(browser.page.text.contains(text), "\(text)")
            }
            func deed(_ deed: String, _ fields: [String: String]) async throws {
                try await browser.send(
                    "/incidents/1/\(deed)", fields.merging(["formKey": try browser.hidden("formKey")]) { $1 })
                #expect(
                    browser.page.status == 200 && browser.address == "/incidents/1", "\(deed): \(browser.page.text)")
            }
            try await deed("note", ["value": "It is the database.", "idempotencyKey": "one"])
            try await deed("note", ["value": "It is the database.", "idempotencyKey": "one"])
            try await deed("title", ["value": "Checkout is down"])
            try await deed("severity", ["value": "Minor"])
            try await deed("task", ["value": "Restart it"])
            try await deed("task-status", ["task": try browser.hidden("task"), "value": "done"])
            let incident = try await browser.server.call(GetIncident.self) { $0.incidentID = "1" }.incident
            #expect(incident.title == "Checkout is down")
            #expect(incident.severity == "Minor")
            #expect(incident.taskList.doneCount == 1)
            #expect(browser.page.text.components(separatedBy: "It is the database.").count == 2)
            try await deed("role", ["value": "commander", "user": incident.createdByUser.userID])
            #expect(browser.page.text.contains("commander: <bdi>"))
            #expect(browser.page.text.contains(">Resolve</button>"))
            try await deed("status", ["value": "resolved"])
            #expect(browser.page.text.contains(">Reopen</button>"))
            try await browser.open("/")
            let parts = browser.page.text.components(separatedBy: "<h2>Over")
            #expect(parts.count == 2 && parts[1].contains("Checkout is down") && parts[0].contains("Nothing burns."))
        }
    }

    /// A double click, a lost answer, a page that is loaded anew.
    @Test func aFormThatIsSentTwiceDeclaresOnce() async throws {
        try await withBrowser { browser in
            try await browser.open("/declare")
            let fields = [
                "formKey": try browser.hidden("formKey"), "idempotencyKey": try browser.hidden("idempotencyKey"),
                "title": "Once",
            ]
            for _ in 1...3 {
                try await browser.send("/declare", fields)
                #expect(browser.address == "/incidents/1")
            }
        }
    }

    @Test func whatIsRefusedIsShownAgainAsItWasTyped() async throws {
        try await withBrowser { browser in
            let title = String(repeating: "long ", count: 60)
            try await declare(browser, ["title": title, "severity": "Major", "labels": "a,b", "update": "kept"])
            #expect(browser.page.status == 400)
            #expect(browser.page.text.contains("title must have at most 255 characters"))
            for text in [title, "selected>Major", "value=\"a,b\"", ">kept</textarea>"] {
                #expect(browser.page.text.contains(text), "\(text)")
            }
            try await declare(browser, ["title": "Taken"])
            let key = try browser.hidden("formKey")
            let note = String(repeating: "x", count: 200_000)
            try await browser.send("/incidents/1/note", ["formKey": key, "value": note])
            #expect(browser.page.status == 400)
            #expect(browser.page.text.contains(note))
        }
    }

    @Test func aSearchFindsAndSaysWhatItDoesNotUnderstand() async throws {
        try await withBrowser { browser in
            for number in 1...110 {
                _ = try await browser.server.call(CreateIncident.self) { $0.title = "Slow \(number)" }
            }
            try await browser.open("/?q=title%3ASlow")
            #expect(browser.page.text.contains("first 50 incidents"))
            #expect(browser.page.text.contains("Slow 110<"))
            let next = try #require(browser.page.text.firstMatch(of: /href="(\/\?q=[^"]+after=[^"]+)"/))
            try await browser.open(String(next.output.1).replacing("&amp;", with: "&"))
            #expect(browser.page.text.contains("Slow 60<") && !browser.page.text.contains("Slow 61<"))
            try await browser.open("/?q=statuss%3Aactive")
            #expect(browser.page.status == 400)
            #expect(browser.page.text.contains("column 1"))
            #expect(browser.page.text.contains("value=\"statuss:active\""))
            try await browser.open("/")
            #expect(browser.page.text.contains("first 100 incidents"))
        }
    }

    /// Another site cannot have a browser that is signed in send a form.
    @Test func aFormOfAnotherSiteIsRefused() async throws {
        try await withBrowser { browser in
            try await declare(browser, ["title": "Stays"])
            let key = try browser.hidden("formKey")
            let own = browser.server.url
            for (headers, formKey) in [
                ([:], ""), ([:], "guessed"), (["Origin": "https://evil.example.com"], key), (["Origin": "null"], key),
                (["Sec-Fetch-Site": "cross-site"], key), (["Sec-Fetch-Site": "same-site", "Origin": own], key),
            ] {
                browser.headers = headers
                try await browser.post("/incidents/1/title", ["formKey": formKey, "value": "Changed"])
                #expect(browser.page.status == 403)
            }
            browser.headers = ["Origin": own, "Sec-Fetch-Site": "same-origin"]
            try await browser.post("/incidents/1/title", ["formKey": key, "value": "Changed"])
            #expect(browser.page.status == 303)
            // The cookie is for pages, and opens no procedure.
            let cookie = "muster=\(browser.cookies["muster"] ?? "")"
            let reply = try await browser.server.send(
                GetIncident.method, Data(#"{"incidentID": "1"}"#.utf8), as: nil, headers: ["Cookie": cookie])
            #expect(reply.status == 401)
        }
    }

    @Test func whoOnlyLooksChangesNothing() async throws {
        try await withBrowser(as: .viewer) { browser in
            _ = try await browser.server.call(CreateIncident.self) { $0.title = "Stays" }
            try await browser.open("/incidents/1")
            let key = try browser.hidden("formKey")
            for deed in ["title", "severity", "status", "note", "task", "role", "task-status"] {
                try await browser.post(
                    "/incidents/1/\(deed)", ["formKey": key, "value": "x", "user": "y", "task": "z"])
                #expect(browser.page.status == 403, "\(deed)")
                #expect(browser.page.text.contains("Stays"))
            }
            try await browser.open("/incidents/77")
            #expect(browser.page.status == 404)
        }
    }

    private static let hostile = [
        "<script>alert(1)</script>", "\"\u{301} onmouseover=alert(1) x=\"", "<\u{301}img src=x onerror=alert(1)>",
        "'\u{20D2} autofocus onfocus=alert(1) '", "{{formKey}} {{{page}}}", "</title></textarea></select><b>",
        "&lt;b&gt;",
    ]

    @Test(arguments: hostile.indices) func whatSomebodyWroteIsTextWhereverItStands(_ index: Int) async throws {
        let text = Self.hostile[index]
        try await withBrowser { browser in
            try await declare(browser, ["title": text, "labels": text.replacing(",", with: ""), "update": text])
            #expect(browser.address == "/incidents/1")
            let key = try browser.hidden("formKey")
            try await browser.send("/incidents/1/note", ["formKey": key, "value": text])
            try await browser.send("/incidents/1/task", ["formKey": key, "value": text])
            for address in ["/incidents/1", "/", "/?q=title%3Ax", "/?q=" + "'\"<i>"] {
                try await browser.open(address.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? "")
                let page = browser.page.text
                // Every quotation mark, bracket and ampersand of it is a reference: by scalar, not by character.
                let scalars = Array(page.unicodeScalars)
                let raw = Array(text.unicodeScalars)
                let isThere = scalars.indices.dropLast(raw.count).contains {
                    Array(scalars[$0..<$0 + raw.count]) == raw
                }
                #expect(!isThere || raw.allSatisfy { !"<>\"'&".unicodeScalars.contains($0) }, "\(address)")
            }
        }
    }

    @Test func pagesTakeNothingFromElsewhereAndAreNotKept() async throws {
        try await withBrowser { browser in
            try await browser.open("/")
            let headers = browser.page.headers
            #expect(headers["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(headers["content-security-policy"]?.contains("unsafe") == false)
            #expect(headers["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
            #expect(headers["x-content-type-options"] == "nosniff")
            #expect(headers["cache-control"] == "no-store")
            #expect(headers["strict-transport-security"] == nil)
            let style = try #require(browser.page.text.firstMatch(of: /href="(\/assets\/[^"]+\.css)"/)).output.1
            try await browser.open(String(style))
            #expect(browser.page.status == 200)
            #expect(browser.page.headers["content-type"] == "text/css; charset=utf-8")
            #expect(browser.page.headers["cache-control"]?.contains("immutable") == true)
            try await browser.open("/assets/none.css")
            #expect(browser.page.status == 404)
        }
    }
}
