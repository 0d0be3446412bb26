import IncidentService

/// What a path names of the incoming webhooks.
enum IncomingPath: Equatable {
    /// `<base>incoming-webhooks/<format>`; nil for a format that there is none of.
    case webhook(IncomingFormat?)
    /// `/v2/enqueue`, where PagerDuty takes events.
    case pagerDuty

    private static let enqueue = "/v2/enqueue"
    private static let prefixes = ["incoming-webhooks/", "incoming-webhook/"]
    private static let experimental = ["experimental/", "api/experimental/"]
    /// What stands before the experimental names without a base of the API's.
    private static let root = "/api/"

    /// Nil for a path that names none.
    ///
    /// - Parameter rest: what stands behind a base; nil when the path begins with none.
    init?(_ path: Substring, behindBase rest: Substring?) {
        if path == Self.enqueue {
            self = .pagerDuty
            return
        }
        var rest = rest ?? (path.hasPrefix(Self.root + "experimental/") ? path.dropFirst(Self.root.count) : "")
        for prefix in Self.experimental where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
            break
        }
        guard let prefix = Self.prefixes.first(where: rest.hasPrefix) else { return nil }
        let format = IncomingFormat(rawValue: String(rest.dropFirst(prefix.count)))
        self = .webhook(format == .pagerDuty ? nil : format)
    }

    /// Whether a request's target is read before it is known who sends it.
    static func isOpen(_ target: String?) -> Bool { (target ?? "").prefix { $0 != "?" } == enqueue }

    /// Its name for metrics; one for all formats that do not exist.
    var label: String {
        switch self {
        case .webhook(let format): "incoming-webhooks." + (format?.rawValue ?? "unknown")
        case .pagerDuty: "incoming-webhooks." + IncomingFormat.pagerDuty.rawValue
        }
    }
}
