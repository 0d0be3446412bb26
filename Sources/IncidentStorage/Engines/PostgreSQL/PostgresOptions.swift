/// How a PostgreSQL database is used. The defaults are right for a server.
public struct PostgresOptions: Sendable {
    /// Connections for what is found by its key.
    public var recordReaders = 4
    /// Connections for lists.
    public var listReaders = 2
    /// Connections that write; each writes for one lock at a time.
    public var writers = 2
    /// Longest time that a list may be read for.
    public var listLimit = Duration.seconds(5)
    /// Longest time that any other read may last.
    public var recordLimit = Duration.seconds(10)
    /// Longest time that a read waits for a connection.
    public var readWait = Duration.seconds(5)
    /// Reads of one lane that may wait. One more is refused at once.
    public var waitingReads = 4_000
    /// Writes that may wait. One more is refused at once.
    public var waitingWrites = 1_000
    /// Writes that share one commit at most. PostgreSQL keeps 64 savepoints of a transaction at hand; half of that lets
    /// the callers of one batch be answered, and ask again, while the next one is written.
    public var batchSize = 32
    /// Longest time for one address of one host to take a connection, when the address has no `connect_timeout`.
    public var connectTimeout = Duration.seconds(2)
    /// Longest time that a statement of a write, its wait for the lock included, may take.
    public var writeLimit = Duration.seconds(10)
    /// Longest time that a commit is waited for; then its outcome is unknown.
    public var commitLimit = Duration.seconds(10)
    /// How often a database that is away is tried again, and an idle connection is asked whether it lives.
    public var recoveryInterval = Duration.milliseconds(500)
    /// Longest time for an answer to the question whether a connection lives.
    public var pingLimit = Duration.seconds(2)
    /// Whether statements are prepared by name. Not behind a pooler that gives each transaction another connection.
    public var preparesStatements = true
    /// How much a replica may have lacked when the primary went away to be read in its place.
    public var replicaLag = Duration.seconds(60)

    public init() {}
}
