/// Replaces a key update's title, text, scope and colour.
///
/// The timeline gets an `incidentUpdated` item, and the event `grafana.incident.added.activity` follows. When the
/// incident's `summary` was its text, it becomes the new one. A `statusID` or `severityID` that differs from the stored
/// one gives the incident that status or severity, as `CreateKeyUpdate` does; one that does not leaves the incident
/// alone, wherever it went since. What changes nothing leaves nothing.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when it has no such key update, or
/// there is no such severity; `statuses.not_found` when the incident's type has no such status; `common.conflict` when
/// the status or severity is archived; `common.validation_failed` when `content` is empty, over its limit or not of its
/// form, or the title or colour is not as it must be.
public enum UpdateKeyUpdate: Command {
    public static let service = ServiceName.keyUpdates

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The key update.
        public var id = ""
        /// Its title, in one line. At most 255 characters. Empty, as null: none.
        public var title: String?
        /// The text, in the form that `contentType` says. 1 to 65,536 characters.
        public var content = ""
        /// The form of `content`. Empty: `text/plain`.
        public var contentType = KeyUpdateContentType.unset
        /// The status to give the incident: its identifier, slug or name. Empty: as stored.
        public var statusID = ""
        /// The severity to give the incident: its identifier or label. Empty: as stored.
        public var severityID = ""
        /// Whom it is meant for. Empty: `internal`.
        public var scope = KeyUpdateScope.unset
        /// Its colour, `#rrggbb`. Empty, as null: none.
        public var color: String?

        public init() {}
    }

    public struct Response: WireObject {
        /// The key update as stored.
        public var keyUpdate = KeyUpdate()

        public init() {}
    }
}
