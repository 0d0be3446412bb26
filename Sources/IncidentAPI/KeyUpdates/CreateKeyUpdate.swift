/// Tells the readers of an incident where it stands.
///
/// The plain text of `content` becomes the incident's `summary`, and an `incidentUpdated` item on the timeline. With a
/// `statusID` or `severityID` the incident gets that status or severity at once, with all that `UpdateStatus` and
/// `UpdateSeverity` do. The event `grafana.incident.added.activity` follows, or those of the status and severity
/// instead.
///
/// Errors: `incidents.not_found` when there is no such incident; `statuses.not_found` when the incident's type has no
/// such status; `common.not_found` when there is no such severity; `common.conflict` when the status or severity is
/// archived; `common.validation_failed` when `content` is empty, over its limit or not of its form, or the title or
/// colour is not as it must be.
public enum CreateKeyUpdate: Command {
    public static let service = ServiceName.keyUpdates

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// Its title, in one line. At most 255 characters. Empty, as null: none.
        public var title: String?
        /// The text, in the form that `contentType` says. 1 to 65,536 characters.
        public var content = ""
        /// The form of `content`. Empty: `text/plain`.
        public var contentType = KeyUpdateContentType.unset
        /// The status to give the incident: its identifier, slug or name. Empty: it stays as it is.
        public var statusID = ""
        /// The severity to give the incident: its identifier or label. Empty: it stays as it is.
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
