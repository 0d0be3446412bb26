/// Something that happened to an incident, as the stream of events tells it.
public struct IncidentEvent: WireObject {
    /// Its place in the order of all events: a number that grows. It is also the `id` of the stream, by which a client
    /// that comes back goes on.
    public var id = 0
    /// When it happened.
    public var time = Timestamp.unset
    /// What happened, such as `grafana.incident.updated.title`.
    public var event = ""
    /// The incident that it happened to.
    public var incidentID = ""
    /// The incident's version after the change.
    public var version = 0
    /// The incident as it is when the event is sent; as it was last when it has been deleted.
    public var incident = IncidentPreview()

    public init() {}
}

/// What a stream of events tells a client that may have missed some: read again what you show.
public struct EventReset: WireObject {
    /// The event after which the stream goes on.
    public var id = 0
    /// `expired`: the events asked for are no longer kept. `unknown`: this server never gave the id. `slow`: the client
    /// took too little in too long a time.
    public var reason = ""

    public init() {}
}
