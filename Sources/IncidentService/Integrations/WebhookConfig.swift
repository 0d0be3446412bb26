import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// How an outgoing webhook is configured, checked as far as the request alone says.
struct WebhookConfig {
    /// The member of the request that a field's fault is told of by.
    static func field(_ key: Key) -> String { "hookConfig.fields.\(key.rawValue)" }

    enum Key: String, CaseIterable {
        case url, secret, events

        var description: String {
            switch self {
            case .url: "Where to post."
            case .secret: "The key that deliveries are signed with."
            case .events: "The names of the events that are posted; empty for all."
            }
        }
    }

    private static let secretLimit = 1000

    let url: String
    /// The name or address of the URL, as the system resolves it.
    let host: String
    /// `""` for none.
    let secret: String
    /// None for all of what the hook's event says.
    let events: [EventKind]

    init(_ fields: [HookField], eventName: HookEventName) throws {
        var values: [Key: String] = [:]
        for field in fields {
            guard let key = Key(rawValue: field.key) else {
                let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
                throw APIError.invalid("hookConfig.fields", "has no key \(field.key.prefix(64)); there are \(known)")
            }
            guard values.updateValue(field.value, forKey: key) == nil else {
                throw APIError.invalid("hookConfig.fields", "has the key \(key.rawValue) twice")
            }
        }
        (url, host) = try Self.url(values[.url] ?? "")
        secret = try Self.checkedSecret(values[.secret] ?? "", Self.field(.secret))
        events = try Self.events(values[.events] ?? "", of: eventName)
    }

    private static func url(_ text: String) throws -> (url: String, host: String) {
        let field = field(.url)
        guard !text.isEmpty else { throw APIError.invalid(field, "must not be empty") }
        let url = try Validate.optionalURL(text, field)
        // Two readers of one URL must not find two hosts in it: what is strange is refused.
        let isPlain = url.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) && $0 != "\\" }
        guard isPlain, let parts = URLComponents(string: url), let host = parts.host, !host.contains("%") else {
            throw APIError.invalid(
                field, "must be written in the characters of a URL, such as https://example.com/page")
        }
        guard parts.user == nil, parts.password == nil else {
            throw APIError.invalid(field, "must not hold a user name or a password")
        }
        if let port = parts.port, !(1...65_535).contains(port) {
            throw APIError.invalid(field, "must have a port from 1 to 65535")
        }
        let isBracketed = host.hasPrefix("[") && host.hasSuffix("]")
        return (url, isBracketed ? String(host.dropFirst().dropLast()) : host)
    }

    /// A secret of the form `whsec_…` is the base64 of the key.
    static func checkedSecret(_ text: String, _ field: String = "secret") throws -> String {
        guard !text.isEmpty else { return "" }
        let secret = try Validate.line(text, field, max: secretLimit)
        let prefix = "whsec_"
        if secret.hasPrefix(prefix), Data(base64Encoded: String(secret.dropFirst(prefix.count)))?.isEmpty ?? true {
            throw APIError.invalid(field, "must be base64 behind \(prefix)")
        }
        return secret
    }

    private static func events(_ text: String, of eventName: HookEventName) throws -> [EventKind] {
        let known = EventKind.allCases.filter(eventName.covers)
        return try text.split(separator: ",").map { part in
            let name = part.trimmingCharacters(in: .whitespaces)
            guard let kind = known.first(where: { $0.rawValue == name }) else {
                let names = known.map(\.rawValue).joined(separator: ", ")
                throw APIError.invalid(
                    field(.events),
                    known.isEmpty
                        ? "must be empty with the eventName \(eventName.rawValue)"
                        : "must be of \(names) with the eventName \(eventName.rawValue), and not \(name.prefix(64))")
            }
            return kind
        }
    }
}

extension HookEventName {
    /// Whether an event of this kind can make such a hook run.
    func covers(_ kind: EventKind) -> Bool {
        switch self {
        case .none, .manuallyTriggered: false
        case .incidentCreated: kind == .created
        case .incidentDeleted: kind == .deleted
        case .incidentClosed: kind == .closed
        case .incidentUpdated: ![.created, .deleted, .closed].contains(kind)
        case .incidentFilter: true
        }
    }
}
