/// Gives a person a role in an incident.
///
/// A person can hold several roles, and a role several people. The timeline gets a `roleAssigned` item whose
/// `subjectUser` is the person, and the event `grafana.incident.updated.role` follows. A role that the person holds
/// already changes nothing.
///
/// Errors: `incidents.not_found`, `roles.not_found` or `users.not_found` when there is none such; `common.conflict`
/// when the role is archived or the user disabled; `common.validation_failed` when the incident has 500 assignments.
public enum AssignRole: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The incident.
        public var incidentID = ""
        /// The person: a user's identifier, or `email:` and the address, or `grafana-user:` and the number.
        public var userID = ""
        /// The role's name, such as `commander`, without regard to case.
        public var role = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The incident as stored.
        public var incident = Incident()
        /// Whether anything changed: false when the person held the role already.
        public var didChange = false

        public init() {}
    }
}
