/// Writes a note on an incident's timeline.
///
/// The URLs in the body become context: a `contextAttached` item for each distinct one, at most 20. The body's `#words`
/// become the note's tags, in lower case, at most 20. The event `grafana.incident.added.activity` follows.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when the body is empty or
/// over its limit.
public enum AddActivity: Command {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// The incident to write on.
        public var incidentID = ""
        /// The kind of the item: `userNote`. Empty: `userNote`.
        public var activityKind = NoteKind.unset
        /// The note, kept as given. 1 to 65,536 characters, not blank.
        public var body = ""
        /// Values of your own to keep with the item, as a JSON object of up to 65,536 characters. Empty: none.
        public var fieldValues: [String: JSONValue] = [:]
        /// When it happened. Empty: now.
        public var eventTime = Timestamp.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The note as stored.
        public var activityItem = ActivityItem()

        public init() {}
    }
}
