/// What the live events may take of the server. Tests set shorter ones.
public struct EventLimits: Sendable {
    /// Between two comments that keep a quiet stream open.
    public var heartbeat = Duration.seconds(15)
    /// How long a viewer may take nothing while something waits for it.
    public var stall = Duration.seconds(30)
    /// Events that are kept in memory for all viewers together: how far one may fall behind.
    public var ringEvents = 1_024
    /// Bytes that those may take.
    public var ringBytes = 16 << 20
    /// Events that are read at once.
    public var page = 100
    /// Bytes after which no more of those is read: what waits for one slow viewer who catches up.
    public var pageBytes = 1 << 20
    /// Between two looks at a database that other servers write, too.
    public var poll = Duration.milliseconds(200)
    /// Between two looks at a database of this process alone, whose commands wake the hub besides.
    public var ownPoll = Duration.seconds(1)
    /// Between two looks at what the viewers' tokens may.
    public var tokenCheck = Duration.milliseconds(250)

    public init() {}
}
