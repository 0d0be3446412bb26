import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// How a hook is configured, checked as far as the request alone says.
struct HookSettings {
    /// Where it sends to.
    enum Target {
        /// `host` is the name or address of the URL, as the system resolves it.
        case url(String, host: String)
        case mail([EmailAddress])
    }

    private static let secretLimit = 1000
    private static let recipientLimit = 20

    let target: Target
    /// `""` for none.
    let secret: String
    /// `""` for the standard one.
    let template: String
    /// None for all of what the hook's event says.
    let events: [EventKind]

    init(_ fields: [HookField], of integration: KnownIntegration, eventName: HookEventName) throws {
        var values: [HookFieldKey: String] = [:]
        for field in fields {
            guard let key = HookFieldKey(rawValue: field.key), integration.fields.contains(key) else {
                let known = integration.fields.map(\.rawValue).joined(separator: ", ")
                throw APIError.invalid("hookConfig.fields", "has no key \(field.key.prefix(64)); there are \(known)")
            }
            guard values.updateValue(field.value, forKey: key) == nil else {
                throw APIError.invalid("hookConfig.fields", "has the key \(key.rawValue) twice")
            }
        }
        target =
            integration == .email
            ? .mail(try Self.recipients(values[.to] ?? "")) : try Self.url(values[.url] ?? "")
        secret = try Self.checkedSecret(values[.secret] ?? "", HookFieldKey.secret.member)
        template = try Self.template(values[.template] ?? "")
        events = try Self.events(values[.events] ?? "", of: eventName)
    }

    /// As it is stored: the URL, or `mailto:a@example.com,b@example.com`.
    var url: String {
        switch target {
        case .url(let url, _): url
        case .mail(let addresses): EmailAddress.list(addresses)
        }
    }

    private static func url(_ text: String) throws -> Target {
        let field = HookFieldKey.url.member
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
        return .url(url, host: isBracketed ? String(host.dropFirst().dropLast()) : host)
    }

    private static func recipients(_ text: String) throws -> [EmailAddress] {
        let field = HookFieldKey.to.member
        guard !text.allSatisfy(\.isWhitespace) else { throw APIError.invalid(field, "must not be empty") }
        var addresses: [EmailAddress] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let address = EmailAddress(part.trimmingCharacters(in: .whitespaces)) else {
                throw APIError.invalid(
                    field, "must be addresses such as ada@example.com, with commas between them")
            }
            guard !addresses.contains(address) else {
                throw APIError.invalid(field, "has the address \(address.text) twice")
            }
            addresses.append(address)
        }
        guard addresses.count <= recipientLimit else {
            throw APIError.invalid(field, "must have at most \(recipientLimit) addresses")
        }
        return addresses
    }

    static func checkedSecret(_ text: String, _ field: String = "secret") throws -> String {
        guard !text.isEmpty else { return "" }
        let secret = try Validate.line(text, field, max: secretLimit)
        if WebhookSecret.key(of: secret)?.isEmpty ?? true {
            throw APIError.invalid(field, "must be base64 behind \(WebhookSecret.encodedPrefix)")
        }
        return secret
    }

    private static func template(_ text: String) throws -> String {
        guard !text.allSatisfy(\.isWhitespace) else { return "" }
        let field = HookFieldKey.template.member
        guard !text.utf8.contains(0) else { throw APIError.invalid(field, "must not contain the character NUL") }
        do {
            _ = try ChatTemplate(text)
        } catch {
            throw APIError.invalid(field, error.description)
        }
        return text
    }

    private static func events(_ text: String, of eventName: HookEventName) throws -> [EventKind] {
        let known = EventKind.allCases.filter(eventName.covers)
        return try text.split(separator: ",").map { part in
            let name = part.trimmingCharacters(in: .whitespaces)
            guard let kind = known.first(where: { $0.rawValue == name }) else {
                let names = known.map(\.rawValue).joined(separator: ", ")
                throw APIError.invalid(
                    HookFieldKey.events.member,
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
