public import IncidentAPI
import IncidentCore
public import IncidentStorage

/// What a hook sends, as it is stored for every try.
public struct HookBody: Equatable, Sendable {
    /// For a URL: JSON, to be posted as it is. For mail: the JSON of an ``EmailMessage``.
    public var text: String
    /// Why the hook's own template was not used, in one sentence; nil when it was, or there is none.
    public var note: String?
}

/// Messages for people about what happened to incidents.
public enum ChatMessage {
    /// The message of one hook for one event. A template that cannot be used is replaced by the standard one, and the
    /// message says so.
    ///
    /// Whether the hook may hear of a private incident is not asked here.
    ///
    /// - Parameters:
    ///   - integration: one of those that write for people.
    ///   - incident: as `GetIncident` shows it.
    ///   - publicURL: where people reach the server; nil when nobody said.
    ///   - template: the hook's; `""` for the standard one.
    ///   - url: where the hook sends to, as it is stored.
    /// - Throws: when the integration does not write for people, or no mail address is stored.
    public static func body(
        integration: KnownIntegration, event: EventKind, time: Timestamp, incident: Incident, publicURL: String?,
        template: String, url: String
    ) throws -> HookBody {
        guard let dialect = integration.dialect else { throw NoMessage("\(integration.rawValue) sends no messages") }
        let publicURL = publicURL ?? ""
        let values = { ChatVariables.values(event, at: time, incident, publicURL: publicURL, for: dialect) }
        let (text, note) = try rendered(template, dialect, values)
        let body: String
        switch dialect {
        case .slack:
            // A link to the incident needs a token: a picture of it shows nothing.
            body = try JSONText.of(
                .object(["text": .string(text), "unfurl_links": false, "unfurl_media": false]))
        case .mattermost: body = try JSONText.of(.object(["text": .string(text)]))
        case .teams:
            let address = dialect.escape(url: ChatVariables.address(of: incident, publicURL))
            body = try AdaptiveCard(text: text, url: address, id: incident.incidentID).body()
        case .email:
            guard let addresses = EmailAddress.list(url) else { throw NoMessage("no mail address is stored") }
            body = try EmailMessage(
                to: addresses.map(\.text), subject: subject(event, incident), text: text + "\n", date: time,
                thread: "incident-\(incident.incidentID)"
            ).stored()
        }
        return HookBody(text: body, note: note)
    }

    struct NoMessage: Error, CustomStringConvertible {
        var description: String

        init(_ description: String) { self.description = description }
    }

    /// - Parameter values: made anew for each rendering, since each may give so much and no more.
    private static func rendered(
        _ template: String, _ dialect: ChatDialect, _ values: () -> [String: Any]
    ) throws -> (text: String, note: String?) {
        var note: String?
        if !template.isEmpty {
            do {
                let text = try ChatTemplate(template).render(values())
                if !text.isEmpty { return (dialect.cut(text, to: dialect.limit), nil) }
                note = "The template of this hook gives no text for this event."
            } catch {
                note = "The template of this hook cannot be used: it \(error)."
            }
        }
        let text = dialect.cut(try ChatTemplate(dialect.standardTemplate).render(values()), to: dialect.limit - 1000)
        guard let note else { return (text, nil) }
        return (text + "\n" + dialect.escape(ChatText.cut(note, to: 200)), note)
    }

    private static func subject(_ event: EventKind, _ incident: Incident) -> String {
        let title = ChatText.cut(ChatText.clean(incident.title, isLine: true), to: 120)
        let (drill, what) = (incident.isDrill ? "[DRILL] " : "", event.words(incident))
        let subject = "\(drill)\(incident.severity): \(title) – \(what) (#\(incident.incidentID))"
        return ChatText.clean(subject, isLine: true)
    }
}
