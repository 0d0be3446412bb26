import IncidentAPI

/// An integration and the one thing that it can do when something happens.
enum KnownIntegration: String, CaseIterable {
    case outgoingWebhook = "outgoing-webhook"

    var hook: Hook {
        switch self {
        case .outgoingWebhook:
            .with {
                $0.hookID = "send-event"
                $0.name = "Send event"
                $0.description = "Posts what happened, and the incident, to a URL."
            }
        }
    }

    /// The integration that a request names, with its hook.
    init(_ integrationID: String, hook hookID: String) throws(APIError) {
        let known = try KnownIntegration(integrationID)
        guard !hookID.isEmpty else { throw .invalid("hookID", "must not be empty") }
        guard hookID == known.hook.hookID else {
            throw APIError(
                .notFound,
                "The integration \(known.rawValue) has no hook \(hookID.prefix(64)); it has \(known.hook.hookID).")
        }
        self = known
    }

    init(_ integrationID: String) throws(APIError) {
        guard !integrationID.isEmpty else { throw .invalid("integrationID", "must not be empty") }
        guard let known = KnownIntegration(rawValue: integrationID) else {
            let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
            throw APIError(.notFound, "There is no integration \(integrationID.prefix(64)); there is \(names).")
        }
        self = known
    }
}
