import Foundation

/// The address of a server: its root, and the base under which its methods stand.
public struct ServerAddress: Sendable, Hashable {
    /// The root, without a `/` at its end. What an incident's `overviewURL` begins at.
    public let root: String
    /// What stands before a method's name; it ends in `/`.
    public let base: String
    let host: String

    /// What may be the API's base, of Muster and of Grafana. The first is taken when only a root is given: all have it.
    static let basePaths = [
        "/api/plugins/grafana-irm-app/resources/api/v1/",
        "/api/plugins/grafana-incident-app/resources/api/v1/",
        "/api/plugins/grafana-irm-app/resources/api/",
        "/api/plugins/grafana-incident-app/resources/api/",
        "/api/v1/",
    ]

    /// Reads `https://muster.example.com`, also below a path of a proxy's, and any of the API's bases on it.
    ///
    /// - Throws: ``IncidentClientError/misconfigured(_:)``.
    public init(_ text: String) throws {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            ["http", "https"].contains(scheme), let host = parts.host, !host.isEmpty
        else {
            throw IncidentClientError.misconfigured(
                "The server's address must be http:// or https:// and a host, such as https://muster.example.com.")
        }
        guard parts.user == nil, parts.password == nil else {
            throw IncidentClientError.misconfigured(
                "The server's address must not hold a user or a password: the token says who calls.")
        }
        guard parts.query == nil, parts.fragment == nil else {
            throw IncidentClientError.misconfigured("The server's address must end before any ? or #.")
        }
        var path = parts.percentEncodedPath
        while path.hasSuffix("/") { path.removeLast() }
        let basePath = Self.basePaths.first { (path + "/").hasSuffix($0) }
        if let basePath { path.removeLast(basePath.utf8.count - 1) }
        var bare = URLComponents()
        bare.scheme = scheme
        bare.percentEncodedHost = parts.percentEncodedHost
        bare.port = parts.port
        guard let origin = bare.string else {
            throw IncidentClientError.misconfigured("The server's address cannot be read.")
        }
        self.host = host.lowercased()
        root = origin + path
        base = root + (basePath ?? Self.basePaths[0])
    }

    var isHostedGrafana: Bool { host == "grafana.net" || host.hasSuffix(".grafana.net") }

    /// The whole address of what an answer gives as a path from the server's root.
    public func url(ofPath path: String) -> String { path.hasPrefix("/") ? root + path : path }
}
