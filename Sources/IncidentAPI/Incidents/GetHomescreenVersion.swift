/// Tells whether anything that a list of incidents could show has changed.
///
/// Only what the caller may see counts: a change of a private incident moves the numbers of those alone who see it.
public enum GetHomescreenVersion: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        public init() {}
    }

    public struct Response: WireObject {
        /// A number that grows with every such change. Greater than last time: read the list again.
        public var version = 0

        public init() {}
    }
}
