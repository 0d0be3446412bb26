/// The body of a webhook that is sent: what happened, and the incident.
public struct OutgoingWebhookPayload: WireObject {
    /// The version of this structure.
    public static let currentVersion = "v1.0.0"
    /// Where events come from.
    public static let source = "/grafana/incident"

    /// The version of this structure: `v1.0.0`.
    public var version = ""
    /// What this delivery is known by: `webhook-out-` and 24 hexadecimal digits, the same on every try.
    public var id = ""
    /// Where the event comes from: `/grafana/incident`.
    public var source = ""
    /// When it happened.
    public var time = Timestamp.unset
    /// The event's name, such as `grafana.incident.created`.
    public var event = ""
    /// The incident as `GetIncident` shows it, when the event was first due. `null` in a test.
    public var incident: Incident?
    /// Whether lists of the incident were cut to keep the body under 1 MiB. A member of ours.
    public var truncated = false

    public init() {}
}
