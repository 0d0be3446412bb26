/// Takes an archived severity back into use.
///
/// Unarchiving a severity that is in use changes nothing. A method of ours.
///
/// Errors: `common.not_found` when there is no such severity.
public enum UnarchiveOrgSeverity: Command {
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
