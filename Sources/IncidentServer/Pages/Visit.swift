import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import Logging

/// A request of a browser, and what is known of where it comes from.
struct Visit: Sendable {
    var request: Request
    /// The address that it comes from, for counting; `local` on a socket of this machine.
    var client: String
    /// Whether the browser speaks TLS, to us or to a trusted proxy.
    var isSecure: Bool
    var trace: TraceID
    var logger: Logger

    /// The path and the query.
    var target: String { request.head.path ?? "/" }

    var query: FormText { FormText(query: request.head.path) }

    var browser: String { request.headers[.userAgent] ?? "" }

    /// The value of a cookie; nil without it, and where it stands twice with different values, since then another site
    /// of the domain may have set one.
    func cookie(_ cookie: SiteCookie) -> String? {
        let name = cookie.name(isSecure: isSecure)
        var found: Set<String> = []
        for field in request.headers[values: .cookie] {
            for pair in field.split(separator: ";") {
                let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, parts[0].trimmingSpaces == name else { continue }
                found.insert(String(parts[1].trimmingSpaces))
            }
        }
        return found.count == 1 ? found.first : nil
    }

    /// Whether a form was sent by a page of this server, as far as the browser says.
    var isOwn: Bool {
        if let site = request.headers[.secFetchSite], site != "same-origin", site != "none" { return false }
        guard let origin = request.headers[.origin] else { return true }
        let host = request.head.authority ?? ""
        return !host.isEmpty && origin.lowercased() == "\(isSecure ? "https" : "http")://\(host)".lowercased()
    }
}

/// The cookies of the pages.
enum SiteCookie: String {
    /// Who is signed in.
    case session = "muster"
    /// What the form for signing in carries, too.
    case form = "muster-form"

    /// With TLS the name has the prefix that lets browsers take it from this very host alone.
    func name(isSecure: Bool) -> String { isSecure ? "__Host-\(rawValue)" : rawValue }

    /// The header that sets it.
    ///
    /// - Parameter seconds: how long the browser keeps it; nil until it is closed, 0 takes it away.
    func header(_ value: String, seconds: Int?, isSecure: Bool) -> String {
        var parts = ["\(name(isSecure: isSecure))=\(value)", "Path=/", "HttpOnly", "SameSite=Lax"]
        if isSecure { parts.append("Secure") }
        if let seconds { parts.append("Max-Age=\(seconds)") }
        return parts.joined(separator: "; ")
    }
}
