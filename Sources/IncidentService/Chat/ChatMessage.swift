public import IncidentAPI
import IncidentCore
public import IncidentStorage

/// Messages for people about what happened to incidents.
public enum ChatMessage {
    /// The message of one hook for one event, as it is stored for every try: for a URL the JSON to be posted, for mail
    /// that of an ``EmailMessage``. A template that cannot be used is replaced by the standard one, and the
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
    ) throws -> String {
        guard let dialect = integration.dialect else { throw NoMessage("\(integration.rawValue) sends no messages") }
        let publicURL = publicURL ?? ""
        let values = { ChatVariables.values(event, at: time, incident, publicURL: publicURL, for: dialect) }
        let text = try rendered(template, dialect, values)
        switch dialect {
        case .slack:
            // A link to the incident needs a token: a picture of it shows nothing.
            return try JSONText.of(
                .object(["text": .string(text), "unfurl_links": false, "unfurl_media": false]))
        case .mattermost: return try JSONText.of(.object(["text": .string(text)]))
        case .teams:
            let address = dialect.escape(url: ChatVariables.address(of: incident, publicURL))
            return try AdaptiveCard(text: text, url: address, id: incident.incidentID).body()
        case .email:
            guard let addresses = EmailAddress.list(url) else { throw NoMessage("no mail address is stored") }
            return try EmailMessage(
                to: addresses.map(\.text), subject: subject(event, incident), text: text + "\n", date: time,
                thread: "incident-\(incident.incidentID)"
            ).stored()
        }
    }

    struct NoMessage: Error, CustomStringConvertible {
        var description: String

        init(_ description: String) { self.description = description }
    }

    /// - Parameter values: made anew for each rendering, since each may give so much and no more.
    private static func rendered(
        _ template: String, _ dialect: ChatDialect, _ values: () -> [String: Any]
    ) throws -> String {
        var note: String?
        if !template.isEmpty {
            do {
                let text = try ChatTemplate(template).render(values())
                if !text.isEmpty { return dialect.cut(text, to: dialect.limit) }
                note = "The template of this hook gives no text for this event."
            } catch {
                note = "The template of this hook cannot be used: it \(error)."
            }
        }
        let text = dialect.cut(try ChatTemplate(dialect.standardTemplate).render(values()), to: dialect.limit - 1000)
        guard let note else { return text }
        return text + "\n" + dialect.escape(ChatText.cut(note, to: 200))
    }

    private static func subject(_ event: EventKind, _ incident: Incident) -> String {
        let title = ChatText.cut(ChatText.clean(incident.title, isLine: true), to: 120)
        let (drill, what) = (incident.isDrill ? "[DRILL] " : "", event.words(incident))
        let subject = "\(drill)\(incident.severity): \(title) – \(what) (#\(incident.incidentID))"
        return ChatText.clean(subject, isLine: true)
    }
}
