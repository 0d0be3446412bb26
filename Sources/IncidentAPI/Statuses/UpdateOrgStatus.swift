/// Replaces a status's name, description, colour and icon, and its category where one is given.
///
/// Its slug stays, so that saved queries go on working. A status that changes its category goes to the end of the other
/// one.
///
/// Errors: `statuses.not_found` when there is no such status; `common.conflict` when it is immutable, when another
/// status of the type has the name, or has it as its slug, without regard to case, when `incidentType` is another type
/// than its own, or when its category would change while an incident has it; `common.validation_failed` when a text or
/// the colour is not as it must be.
public enum UpdateOrgStatus: Command {
    public static let service = ServiceName.statuses
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The status.
        public var statusID = ""
        /// The type of the incidents that can have it, which stays. Empty: as it is.
        public var incidentType = IncidentTypeChoice.unset
        /// The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line.
        public var name = ""
        /// When an incident is in it. At most 1,000 characters. Empty: not said.
        public var description = ""
        /// Whether an incident in it is still worked on. Empty: as it is.
        public var category = StatusCategoryChoice.unset
        /// Its colour, `#rrggbb`. Empty: none.
        public var color = ""
        /// The name of its icon. Empty: `info-circle`.
        public var icon = StatusIcon.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The status as stored.
        public var status = Status()

        public init() {}
    }
}
