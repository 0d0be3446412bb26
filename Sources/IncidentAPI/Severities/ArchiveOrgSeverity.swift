/// Takes a severity out of use.
///
/// An archived severity cannot be given to an incident. Incidents that have it keep it, and are found by it. Archiving
/// an archived severity changes nothing. A method of ours.
///
/// Errors: `common.not_found` when there is no such severity; `common.conflict` when it is the one that incidents have
/// while nobody has decided.
public enum ArchiveOrgSeverity: Command {
    public static let service = ServiceName.severities
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The severity.
        public var severityID = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The severity as stored.
        public var severity = Severity()

        public init() {}
    }
}
