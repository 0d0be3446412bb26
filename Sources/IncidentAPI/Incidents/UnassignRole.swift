/// Removes a role assignment from a user.
public enum UnassignRole: Command {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        /// The identifier.
        public var incidentID = ""
        /// The identifier of the person to assign the role to.
        public var userID = ""
        /// The role of this person.
        public var role = ""

        public init() {}
    }

    public struct Response: WireObject {
        /// The Incident that was just updated.
        public var incident = Incident()
        /// DidChange indicates if the role was changed or not. If the role was not assigned, this will be false.
        public var didChange = false

        public init() {}
    }
}
