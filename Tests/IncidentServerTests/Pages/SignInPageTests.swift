import Foundation
import IncidentAPI
import IncidentCore
import IncidentServer
import IncidentService
import IncidentTesting
import Testing

@Suite struct SignInPageTests {
    private func withBrowser(_ body: (Browser) async throws -> Void) async throws {
        try await TestServer.run { server in try await Browser.run(on: server, body) }
    }

    @Test func whoIsNotSignedInIsAskedToAndComesBack() async throws {
        try await withBrowser { browser in
            _ = try await browser.server.call(CreateIncident.self) { $0.title = "Checkout is slow" }
            try await browser.open("/incidents/1?after=x")
            #expect(browser.address == "/sign-in?next=/incidents/1%3Fafter%3Dx")
            #expect(browser.page.status == 200)
            #expect(!browser.page.text.contains("Checkout"))
            let fields = ["formKey": try browser.hidden("formKey"), "token": browser.server.token(.viewer)]
            try await browser.send("/sign-in", fields.merging(["next": "/incidents/1"]) { $1 })
            #expect(browser.address == "/incidents/1")
            #expect(browser.page.text.contains("Checkout is slow"))
            // Who only looks is shown no button that would be refused.
            #expect(!browser.page.text.contains("Add note"))
            try await browser.send("/sign-out", ["formKey": try browser.hidden("formKey")])
            #expect(browser.address == "/sign-in")
            #expect(browser.cookies["muster"] == nil)
            try await browser.open("/")
            #expect(browser.address == "/sign-in")
        }
    }

    @Test func aPersonSignsInByPassword() async throws {
        try await withBrowser { browser in
            _ = try await Administration(database: browser.server.database, environment: browser.server.environment)
                .perform(
                    AddUser.self,
                    .init(name: "Ada", email: "ada@example.com", role: .editor, password: "correct horse battery"))
            try await browser.open("/sign-in")
            let key = try browser.hidden("formKey")
            try await browser.send("/sign-in", ["formKey": key, "email": "ada@example.com", "password": "wrong"])
            #expect(browser.page.status == 401)
            #expect(browser.page.text.contains("The e-mail address or the password is wrong."))
            #expect(browser.page.text.contains("value=\"ada@example.com\""))
            try await browser.send(
                "/sign-in", ["formKey": key, "email": "ada@example.com", "password": "correct horse battery"])
            #expect(browser.address == "/")
            #expect(browser.page.text.contains("Ada"))
        }
    }

    /// A link to the sign-in must not lead to another server.
    @Test(arguments: [
        "//evil.example.com", "/\\evil.example.com", "https://evil.example.com", "javascript:alert(1)", "/a b",
    ])
    func itLeadsNowhereElse(_ next: String) async throws {
        try await withBrowser { browser in
            try await browser.open("/sign-in")
            let fields = [
                "formKey": try browser.hidden("formKey"), "token": browser.server.token(.editor), "next": next,
            ]
            try await browser.post("/sign-in", fields)
            #expect(browser.page.status == 303)
            #expect(browser.page.headers["location"] == "/")
        }
    }

    @Test func cookiesAreForThisHostAndForNoScript() async throws {
        try await withBrowser { browser in
            try await browser.open("/sign-in")
            try await browser.post(
                "/sign-in", ["formKey": try browser.hidden("formKey"), "token": browser.server.token(.editor)])
            let cookie = try #require(browser.page.headers["set-cookie"])
            #expect(cookie.hasPrefix("muster="))
            for word in ["Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=7776000"] { #expect(cookie.contains(word)) }
            #expect(!cookie.contains("Secure"))
        }
        var settings = try ServerSettings.test()
        settings.trustedProxies = [try #require(AddressRange("127.0.0.0/8"))]
        try await TestServer.run(settings: settings) { server in
            try await Browser.run(on: server) { browser in
                browser.headers["X-Forwarded-Proto"] = "https"
                try await browser.open("/sign-in")
                #expect(browser.page.headers["strict-transport-security"] == "max-age=31536000")
                try await browser.post(
                    "/sign-in", ["formKey": try browser.hidden("formKey"), "token": server.token(.editor)])
                let cookie = try #require(browser.page.headers["set-cookie"])
                #expect(cookie.hasPrefix("__Host-muster="))
                #expect(cookie.contains("; Secure"))
                try await browser.open("/")
                #expect(browser.address == "/")
            }
        }
    }

    @Test func anOldSecretIsReplacedInTheCookie() async throws {
        try await withBrowser { browser in
            try await browser.signIn()
            let first = browser.cookies["muster"]
            browser.server.clock.advance(bySeconds: 86_400)
            try await browser.open("/")
            #expect(browser.address == "/")
            #expect(browser.cookies["muster"] != nil && browser.cookies["muster"] != first)
            try await browser.open("/")
            #expect(browser.address == "/")
        }
    }
}
