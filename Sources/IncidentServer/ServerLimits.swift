import IncidentCore
public import IncidentService
public import NIOCore

/// What a client may take of the server. The defaults are hardened; tests set shorter ones.
public struct ServerLimits: Sendable {
    /// From the first byte of a request to the last of its answer.
    public var requestDeadline: TimeAmount = .seconds(30)
    /// Bytes of a file that must come or go in each second, on the average: so much longer than ``requestDeadline`` an
    /// upload or a download may take.
    public var fileBytesPerSecond = 32 << 10
    /// For a connection on which no request runs, and between two parts of one.
    public var idleTimeout: TimeAmount = .seconds(75)
    /// For a TLS handshake and the first byte after it.
    public var handshakeDeadline: TimeAmount = .seconds(15)
    /// Bytes of a procedure's body, before and after decompression.
    public var bodyBytes = 1 << 20
    /// How deep arrays and objects of a body may nest.
    public var jsonDepth = JSONReader.maximumDepth
    /// Members of objects and elements of arrays in a body, all counted.
    public var jsonMembers = 20_000
    /// Bytes of the body of an incoming webhook whose sender is known, before and after decompression.
    public var webhookBytes = 16 << 20
    /// Members and elements in such a body, all counted.
    public var webhookMembers = 200_000
    /// Bytes of an event whose sender is known by its body alone.
    public var eventBytes = 512 << 10
    /// From the first byte of such a request to the last of its body.
    public var eventDeadline: TimeAmount = .seconds(10)
    /// Incoming webhooks that are taken at once; more are asked to come again.
    public var webhooksAtOnce = 64
    /// Bytes of memory that those of known senders take at once. A body counts four times, as it takes about that when it
    /// is parsed: so many bytes come to a quarter of it in bodies. Others may take a quarter of it beside that.
    public var webhookBytesAtOnce = 256 << 20
    /// Bytes of the rest of a refused body that are read before the connection is closed.
    public var refusedBodyBytes = 64 << 10
    /// How long the rest of a refused body is read before the connection is closed.
    public var refusedBodyTime: TimeAmount = .seconds(1)
    /// Bytes of a request's head.
    public var headerBytes = 64 << 10
    /// Fields in a request's head.
    public var headerCount = 200
    /// Open connections; nil takes the lower of 16,000 and 80 % of the process's limit of open files.
    public var connections: Int?
    /// Connections of one address; nil takes a quarter of all. Loopback and trusted proxies are exempt.
    public var connectionsPerAddress: Int?
    /// Addresses that the limit for one address does not spare, although it spares loopback. Tests alone set it.
    public var countsLoopback = false
    /// Answers of more bytes than this are compressed for clients that accept gzip.
    public var compressionBytes = 1 << 10
    /// Between the end of accepting and the closing of the listener, so that what was accepted is served.
    public var acceptGrace: Duration = .milliseconds(200)
    /// What the live events may take.
    public var events = EventLimits()
    /// How long running requests may take to end when the server stops.
    public var stopDeadline: Duration = .seconds(8)

    public init() {}
}
