/// Lists the organisation's label keys and custom fields with their options: keys first, each in the order of creation.
public enum GetFields: Query {
    public static let service = ServiceName.fields

    public struct Request: WireObject {
        /// The domain whose fields are wanted. Empty: all.
        public var domainName = FieldDomain.unset
        /// Whether archived fields are listed, too. A member of ours.
        public var includeArchived = false

        public init() {}
    }

    public struct Response: WireObject {
        /// The fields.
        public var fields: [CustomMetadataField] = []

        public init() {}
    }
}
