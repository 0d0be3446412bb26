/// How a database in a folder is opened. The defaults are right for a server.
public struct SQLiteOptions: Sendable {
    /// Connections for what is found by its key.
    public var recordReaders = 3
    /// Connections for lists.
    public var listReaders = 2
    /// Longest time that a list may be read for.
    public var listLimit = Duration.seconds(5)
    /// Longest time that any other read may last.
    public var recordLimit = Duration.seconds(30)
    /// Longest time that a read waits for a connection.
    public var readWait = Duration.seconds(5)
    /// Reads of one lane that may wait. One more is refused at once.
    public var waitingReads = 4_000
    /// Writes that may wait. One more is refused at once.
    public var waitingWrites = 1_000
    /// Writes that share one commit at most.
    public var batchSize = 256
    /// How often a database that is down is tried again.
    public var recoveryInterval = Duration.seconds(1)

    public init() {}
}
