/// Gives an incident a value of a custom field, in place of the one that it has.
///
/// The timeline gets an `incidentUpdated` item, and the event `grafana.incident.updated.field` follows. The value that the
/// incident has already changes nothing. Labels are not put on an incident this way: see `AssignLabel`.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.not_found` when there is no such field;
/// `common.conflict` when the field is archived; `common.validation_failed` when the value is none of the field's type, or
/// an option of another field, or the field is a label key.
public enum RecordFieldValue: Command {
    public static let service = ServiceName.fields

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""
        /// The value by the field's type. `string`: any text of at most 1,000 characters. `single-select`: an option's UUID.
        /// `multi-select`: a JSON array of options' UUIDs, as text. For either the value or label of the option may stand
        /// for its UUID, without regard to case; that is ours. `bool`: `true` or `false`. `number`: as in JSON. `date`:
        /// `2026-01-31`, or a time as in RFC 3339. Empty: the value is cleared.
        public var value = ""
        /// What has the value. Empty: `incident`.
        public var targetKind = FieldTargetKind.unset
        /// The identifier of the incident.
        public var targetID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
