/// Deletes a severity that no incident has and no key update names.
///
/// A method of ours.
///
/// Errors: `common.not_found` when there is no such severity; `common.conflict` when it is in use (archive it instead),
/// or is the one that incidents have while nobody has decided.
public enum DeleteOrgSeverity: Command {
    public static let service = ServiceName.severities
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The severity.
        public var severityID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
