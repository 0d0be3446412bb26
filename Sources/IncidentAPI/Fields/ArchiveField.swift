/// Takes a field out of use: it gets no new values, and incidents keep those that they have.
///
/// An archived label key takes no new labels, and its labels are put on no further incidents. A field that is archived
/// already stays so.
///
/// Errors: `common.not_found` when there is no such field; `common.conflict` when the field is immutable.
public enum ArchiveField: Command {
    public static let service = ServiceName.fields
    public static let access = Access.admin

    public struct Request: WireObject {
        /// The field's UUID, or `slug:` and the slug of a custom field, without regard to case; the latter is ours.
        public var fieldUUID = ""

        public init() {}
    }

    public struct Response: WireObject {
        public init() {}
    }
}
