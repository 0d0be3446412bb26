public import IncidentAPI

extension IncidentClient {
    /// What happens to incidents, as it happens, until the loop ends.
    ///
    ///     for try await event in client.events(EventOptions(queryString: "severity:critical")) {
    ///         if case .happened(let event) = event.content { print(event.event, event.incident.title) }
    ///     }
    ///
    /// A connection that is lost is made again, and the events between are told then: none is left out, none comes
    /// twice. Where the server cannot do that it says so with a ``StreamedEvent/Content/reset(_:)``: read again what you
    /// show. The first connection has the time of the configuration's deadline; later ones are tried without end.
    ///
    /// The sequence throws ``IncidentClientError`` when the server refuses it, as it does for a token that was revoked.
    public func events(_ options: EventOptions = EventOptions()) -> IncidentEvents {
        IncidentEvents(client: self, options: options)
    }
}

/// What is wanted of the events.
public struct EventOptions: Sendable {
    /// Which incidents are wanted, in the query language; empty for all.
    public var queryString: String
    /// The event that is known last; nil to begin now.
    public var after: Int?
    /// Told when the connection comes to be, and when it is lost.
    public var onConnection: (@Sendable (EventConnectionChange) -> Void)?

    public init(
        queryString: String = "", after: Int? = nil,
        onConnection: (@Sendable (EventConnectionChange) -> Void)? = nil
    ) {
        self.queryString = queryString
        self.after = after
        self.onConnection = onConnection
    }
}

/// What became of the connection.
public enum EventConnectionChange: Sendable {
    case connected
    /// It is tried again after the delay.
    case lost(IncidentClientError, delay: Duration)
}

/// One message of the stream.
public struct StreamedEvent: Sendable {
    public enum Content: Sendable {
        /// Something happened to an incident.
        case happened(IncidentEvent)
        /// Events may be missing before this.
        case reset(EventReset)
    }

    /// Such as `grafana.incident.closed`, or `reset`.
    public var name: String
    public var content: Content
    /// The content as it came.
    public var json: [UInt8]
}

/// What happens to incidents. Each loop has a connection of its own.
public struct IncidentEvents: AsyncSequence, Sendable {
    public typealias Element = StreamedEvent

    let client: IncidentClient
    let options: EventOptions

    public func makeAsyncIterator() -> Iterator { Iterator(client: client, options: options) }

    public struct Iterator: AsyncIteratorProtocol {
        private let client: IncidentClient
        private let options: EventOptions
        private let firstEnd: ContinuousClock.Instant
        private var lastID: String?
        private var connection: EventConnection?
        private var wasConnected = false
        private var attempts = 0
        private var random = SystemRandomNumberGenerator()

        init(client: IncidentClient, options: EventOptions) {
            self.client = client
            self.options = options
            lastID = options.after.map(String.init)
            firstEnd = .now + client.configuration.deadline
        }

        public mutating func next() async throws -> StreamedEvent? {
            while true {
                do {
                    guard let event = try await step() else { continue }
                    return event
                } catch let failure as EventConnection.Failure {
                    try await wait(after: failure)
                }
            }
        }

        /// Connects, or reads on. Nil when nothing came that is to be told.
        private mutating func step() async throws -> StreamedEvent? {
            guard let open = connection else {
                connection = try await EventConnection(client, options.queryString, after: lastID)
                (wasConnected, attempts) = (true, 0)
                options.onConnection?(.connected)
                return nil
            }
            let event = try await open.next()
            lastID = open.lastID ?? lastID
            return event
        }

        private mutating func wait(after failure: EventConnection.Failure) async throws {
            try Task.checkCancellation()
            guard failure.mayPass else { throw failure.error }
            attempts += 1
            // Those whom a server lost at one moment do not come back at one moment.
            let steps = connection == nil ? attempts : attempts + 2
            connection = nil
            let delay = client.configuration.retry.delay(after: steps, asked: failure.asked, using: &random)
            guard wasConnected || .now + delay < firstEnd else { throw failure.error }
            options.onConnection?(.lost(failure.error, delay: delay))
            try await Task.sleep(for: delay)
        }
    }
}
