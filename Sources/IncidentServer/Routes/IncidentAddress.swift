import HTTPTypes
import IncidentAPI
import NIOCore

/// The addresses of incidents that answers carry as `overviewURL`, and that people follow.
///
/// Neither the redirect nor the page asks who calls, so that neither says whether the incident exists.
struct IncidentAddress: Sendable {
    /// The address under which people reach the server, without a `/` at its end; `""` for the one they came by.
    let publicURL: String

    init(publicURL: String?) {
        let url = publicURL ?? ""
        self.publicURL = url.hasSuffix("/") ? String(url.dropLast()) : url
    }

    private static let overviewPrefixes = ["/a/grafana-irm-app/incidents/", "/a/grafana-incident-app/incidents/"]
    private static let pagePrefix = "/incidents/"

    /// What stands at `path`, or nil when it is no address of an incident.
    func answer(_ path: Substring) -> Answer? {
        for prefix in Self.overviewPrefixes where path.hasPrefix(prefix) {
            guard let incidentID = Self.number(in: path.dropFirst(prefix.count)) else { return nil }
            var answer = Answer(contentType: "text/plain; charset=utf-8", body: ByteBuffer())
            answer.status = .seeOther
            answer.headers[.location] = publicURL + Self.pagePrefix + incidentID
            return answer
        }
        guard path.hasPrefix(Self.pagePrefix) else { return nil }
        let rest = path.dropFirst(Self.pagePrefix.count)
        guard !rest.contains("/"), let incidentID = Self.number(in: rest) else { return nil }
        return page(incidentID)
    }

    /// The incident's number at the start of `rest`, before the slug.
    private static func number(in rest: Substring) -> Substring? {
        let number = rest.prefix { $0 != "/" }
        let isNumber =
            !number.isEmpty && number.utf8.count <= 18 && number.utf8.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber ? number : nil
    }

    /// How to read the incident: it is shown by the API alone.
    private func page(_ incidentID: Substring) -> Answer {
        let server = publicURL.isEmpty ? "&lt;this server&gt;" : publicURL.escapedForHTML
        let html = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Incident \(incidentID)</title>
            <h1>Incident \(incidentID)</h1>
            <p>This server shows incidents through its API. Read this one with a token of yours:</p>
            <pre>curl -H "Authorization: Bearer $TOKEN" -d '{"incidentID": "\(incidentID)"}' \\
              \(server)/api/v1/IncidentsService.GetIncident</pre>
            <p><a href="/docs">The API reference</a></p>
            </html>

            """
        var answer = Answer(contentType: "text/html; charset=utf-8", body: ByteBuffer(string: html))
        answer.headers[.contentSecurityPolicy] = DocumentPages.contentSecurityPolicy
        answer.headers[.xContentTypeOptions] = "nosniff"
        answer.headers[.referrerPolicy] = "no-referrer"
        return answer
    }
}

extension String {
    /// The text with the characters that mean something in HTML written as references.
    fileprivate var escapedForHTML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
