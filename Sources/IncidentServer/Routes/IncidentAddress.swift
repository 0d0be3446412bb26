import HTTPTypes
import IncidentAPI
import NIOCore

/// The addresses of incidents that answers carry as `overviewURL`, and that people follow.
///
/// The redirect does not ask who calls, and does not say whether the incident exists.
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
        return nil
    }

    /// The incident's number at the start of `rest`, before the slug.
    private static func number(in rest: Substring) -> Substring? {
        let number = rest.prefix { $0 != "/" }
        return SitePath.isNumber(number) ? number : nil
    }
}
