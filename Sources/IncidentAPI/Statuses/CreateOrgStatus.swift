/// Adds a status that incidents of one type can have, at the end of its category.
///
/// Its slug is made from the name, and made unique by a number where another status of the type has it.
///
/// Errors: `common.conflict` when another status of the type has the name, or has it as its slug, without regard to
/// case, or when the category has 500 statuses; `common.validation_failed` when a text or the colour is not as it must
/// be.
public enum CreateOrgStatus: Command {
    public static let service = ServiceName.statuses
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The type of the incidents that can have it. Empty: `internal`.
        public var incidentType = IncidentType.unset
        /// The name, unique among the statuses of its type without regard to case. 1 to 64 characters, in one line.
        public var name = ""
        /// When an incident is in it. At most 1,000 characters. Empty: not said.
        public var description = ""
        /// Whether an incident in it is still worked on. Empty: `active`.
        public var category = StatusCategory.unset
        /// Its colour, `#rrggbb`. Empty: none.
        public var color = ""
        /// The name of its icon. Empty: `info-circle`.
        public var icon = StatusIcon.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The status as stored, with its identifier and slug.
        public var status = Status()

        public init() {}
    }
}
