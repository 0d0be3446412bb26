import HTTPTypes
import IncidentAPI
import NIOCore

/// The addresses of incidents that answers carry as `overviewURL`, and that people follow.
///
/// Neither the redirect nor the page asks who calls, so that neither says whether the incident exists.
enum IncidentAddress {
    private static let overviewPrefixes = ["/a/grafana-irm-app/incidents/", "/a/grafana-incident-app/incidents/"]
    private static let pagePrefix = "/incidents/"

    /// What stands at `path`, or nil when it is no address of an incident.
    static func answer(_ path: Substring) -> Answer? {
        for prefix in overviewPrefixes where path.hasPrefix(prefix) {
            guard let incidentID = number(in: path.dropFirst(prefix.count)) else { return nil }
            var answer = Answer(contentType: "text/plain; charset=utf-8", body: ByteBuffer())
            answer.status = .seeOther
            answer.headers[.location] = pagePrefix + incidentID
            return answer
        }
        guard path.hasPrefix(pagePrefix) else { return nil }
        let rest = path.dropFirst(pagePrefix.count)
        guard !rest.contains("/"), let incidentID = number(in: rest) else { return nil }
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
    private static func page(_ incidentID: Substring) -> Answer {
        let html = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Incident \(incidentID)</title>
            <h1>Incident \(incidentID)</h1>
            <p>This server shows incidents through its API. Read this one with a token of yours:</p>
            <pre>curl -H "Authorization: Bearer $TOKEN" -d '{"incidentID": "\(incidentID)"}' \\
              &lt;this server&gt;/api/v1/IncidentsService.GetIncident</pre>
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
