import Foundation
import IncidentAPI
import IncidentService
import IncidentTesting
import Testing

/// A browser without script: it keeps cookies, follows the redirects of forms, and sends what a page's forms hold.
final class Browser {
    let server: TestServer
    var cookies: [String: String] = [:]
    /// What each request carries besides.
    var headers: [String: String] = [:]
    /// The page that is shown.
    private(set) var page = HTTPReply(status: 0, headers: [:], body: Data())
    private(set) var address = ""

    private init(_ server: TestServer) { self.server = server }

    /// Opens a browser for `body`.
    static func run(on server: TestServer, _ body: (Browser) async throws -> Void) async throws {
        try await body(Browser(server))
    }

    /// Goes to an address, over the redirects that it answers with.
    func open(_ address: String) async throws {
        try await load("GET", address, nil)
        while page.status == 303, let next = page.headers["location"] { try await load("GET", next, nil) }
    }

    /// Sends a form, and goes where its answer leads.
    func send(_ address: String, _ fields: [String: String]) async throws {
        try await post(address, fields)
        while page.status == 303, let next = page.headers["location"] { try await load("GET", next, nil) }
    }

    /// Sends a form, and stays with its answer.
    func post(_ address: String, _ fields: [String: String]) async throws {
        let body = fields.map { "\($0.key.formEncoded)=\($0.value.formEncoded)" }.joined(separator: "&")
        try await load("POST", address, Data(body.utf8))
    }

    private func load(_ verb: String, _ address: String, _ body: Data?) async throws {
        var headers = headers
        if !cookies.isEmpty { headers["Cookie"] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ") }
        if body != nil { headers["Content-Type"] = "application/x-www-form-urlencoded" }
        page = try await server.request(
            verb, address, body, headers: headers, client: TestServer.clientWithoutRedirects)
        self.address = address
        for cookie in (page.headers["set-cookie"] ?? "").split(separator: ",") {
            let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1).map(String.init)
            let name = pair[0].trimmingCharacters(in: .whitespaces)
            cookies[name] = cookie.contains("Max-Age=0") ? nil : pair.count > 1 ? pair[1] : ""
        }
    }

    /// What a hidden field of the page holds, of the first form that has it.
    func hidden(_ name: String) throws -> String {
        let field = try Regex("name=\"\(name)\" value=\"([^\"]*)\"")
        let match = try #require(page.text.firstMatch(of: field), "there is no \(name) in \(page.text)")
        return String(try #require(match.output[1].substring))
    }

    /// Signs in by a token of that role.
    func signIn(as role: Access = .editor) async throws {
        try await open("/sign-in")
        try await send("/sign-in", ["formKey": try hidden("formKey"), "token": server.token(role)])
    }
}

extension String {
    fileprivate var formEncoded: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
