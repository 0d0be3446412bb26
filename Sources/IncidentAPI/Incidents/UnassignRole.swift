/// Takes a role in an incident from a person.
///
/// The timeline gets a `roleUnassigned` item whose `subjectUser` is the person, and the event
/// `grafana.incident.updated.role` follows. A role that the person does not hold changes nothing.
///
/// Errors: `incidents.not_found`, `roles.not_found` or `users.not_found` when there is none such.
public enum UnassignRole: Command {
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
        /// Whether anything changed: false when the person did not hold the role.
        public var didChange = false

        public init() {}
    }
}
