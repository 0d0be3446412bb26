/// Lists the fields that an incident has a value of, archived ones too, in the order of `GetFields`.
///
/// Errors: `incidents.not_found` when there is no such incident.
public enum GetFieldValues: Query {
    public static let service = ServiceName.fields

    public struct Request: WireObject {
        /// What has the value. Empty: `incident`.
        public var targetKind = FieldTargetKind.unset
        /// The identifier of the incident.
        public var targetID = ""
        /// The domain whose values are wanted; of `labels`, the incident's labels by key. Empty: all.
        public var domainName = FieldDomain.unset

        public init() {}
    }

    public struct Response: WireObject {
        /// The values.
        public var fieldValues: [FieldValue] = []

        public init() {}
    }
}
