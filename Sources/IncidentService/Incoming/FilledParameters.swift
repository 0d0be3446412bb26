import IncidentAPI
import IncidentCore

/// The parameters by which an incoming webhook declares an incident, with what they take of the body.
///
/// They are filled before the transaction that uses them: the other writers must not wait for a long body to be searched.
struct FilledParameters: Sendable {
    private struct Value {
        /// Nil where nothing came of the parameter.
        var text: String?
        var errors: [String]
    }

    private static let names = ["title", "severity", "drill", "status", "roomprefix", "url", "caption", "labels"]

    private var values: [String: Value] = [:]
    /// Whether the answer is to hold the incident.
    let includesIncident: Bool

    /// - Parameter root: what the templates take parts of.
    init(_ parameters: WebhookParameters, from root: JSONValue) {
        includesIncident = parameters.includesIncident
        for name in Self.names {
            guard let template = parameters[name] else { continue }
            let (text, errors) = WebhookTemplate.fill(template, from: root, name)
            let value = text.replacing("\0", with: "")
            values[name] = Value(text: value.allSatisfy(\.isWhitespace) ? nil : value, errors: errors)
        }
    }

    /// The parameter; nil without it, and where nothing came of it. What could not be filled is added to `errors`.
    func take(_ name: String, _ errors: inout [String]) -> String? {
        guard let value = values[name] else { return nil }
        errors += value.errors
        return value.text
    }
}
