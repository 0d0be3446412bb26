/// Says when an incident began or ended.
///
/// The timeline gets an `incidentStart` or `incidentEnd` item, and the event `grafana.incident.updated.time` follows.
/// Setting the time that is set already changes nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when neither `eventName`
/// nor `activityItemKind` is given, or the end would come before the start.
public enum UpdateIncidentEventTime: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The time. Empty clears the end, and sets the start back to when the incident was declared, cut to whole
        /// seconds.
        public var eventTime = Timestamp.unset
        /// Which time is meant; the older name of `eventName`, which wins over it. Empty: `eventName` says it.
        public var activityItemKind = EventTimeName.unset
        /// Which time is meant. One of this and `activityItemKind` is required.
        public var eventName = EventTimeName.unset

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
