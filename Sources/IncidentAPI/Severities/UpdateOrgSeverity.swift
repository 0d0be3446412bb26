/// Replaces a severity's label, icon, description and colours.
///
/// Incidents show the severity as it is now. Its level stays, and so does its place in every list. A method of ours.
///
/// Errors: `common.not_found` when there is no such severity; `common.conflict` when another severity has the label,
/// without regard to case; `common.validation_failed` when `level` is given and is another one, or a text or colour is
/// not as it must be.
public enum UpdateOrgSeverity: Command {
    public static let service = ServiceName.severities
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The severity, found by `severityID`. `displayLabel`, `icon`, `description`, `darkColor` and `lightColor`
        /// replace what is stored; `level` is 0 or as it is; the rest is ignored.
        public var severity = Severity()

        public init() {}
    }

    public struct Response: WireObject {
        /// The severity as stored.
        public var severity = Severity()

        public init() {}
    }
}
