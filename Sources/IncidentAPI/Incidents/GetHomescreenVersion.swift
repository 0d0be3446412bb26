/// FIXME.
public enum GetHomescreenVersion: Query {
    public static let service = ServiceName.incidents

    public struct Request: WireObject {
        public init() {}
    }

    public struct Response: WireObject {
        /// The refresh value of the home screen. A higher value than last time indicates that the home screen
        /// should be refreshed.
        public var version = 0

        public init() {}
    }
}
