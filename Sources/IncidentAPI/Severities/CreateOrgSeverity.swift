/// Adds a severity.
///
/// A method of ours.
///
/// Errors: `common.conflict` when another severity has the label, without regard to case, or the level;
/// `common.validation_failed` when the level is none from 1 to 5, or a text or colour is not as it must be.
public enum CreateOrgSeverity: Command {
    public static let service = ServiceName.severities
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The severity. `displayLabel`, `level`, `icon`, `description`, `darkColor` and `lightColor` are read; the
        /// server fills in the rest.
        public var severity = Severity()

        public init() {}
    }

    public struct Response: WireObject {
        /// The severity as stored, with its identifier.
        public var severity = Severity()

        public init() {}
    }
}
