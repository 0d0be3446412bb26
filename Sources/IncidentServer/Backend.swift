public import IncidentCore
public import IncidentService
public import IncidentStorage
import Synchronization

/// Finds out who calls by the token that the call shows.
public protocol CallerSource: Sendable {
    /// The caller, or nil for a token that is unknown, malformed, revoked or expired: all the same to the outside.
    func caller(token: String) async throws -> Caller?
}

/// What the routes need once the database is open.
public struct Backend: Sendable {
    public var database: any Database
    public var dispatcher: Dispatcher
    public var callers: any CallerSource
    public var attachments: Attachments
    /// Nil where nobody is told of what happens.
    public var events: EventHub?
    /// Nil where there are no pages.
    public var sessions: Sessions?

    public init(
        database: any Database, dispatcher: Dispatcher, callers: any CallerSource, attachments: Attachments,
        events: EventHub? = nil, sessions: Sessions? = nil
    ) {
        self.database = database
        self.dispatcher = dispatcher
        self.callers = callers
        self.attachments = attachments
        self.events = events
        self.sessions = sessions
    }
}

/// Where the server is between its start and its end.
public final class ServerState: Sendable {
    private struct State {
        var backend: Backend?
        var isStopping = false
    }

    private let state: Mutex<State>

    /// - Parameter backend: nil while the database is not yet open.
    public init(backend: Backend? = nil) { state = Mutex(State(backend: backend)) }

    /// The database is open; calls are answered from now on.
    public func start(_ backend: Backend) { state.withLock { $0.backend = backend } }

    /// What runs is answered; `/healthz/ready` says no from now on.
    public func stop() { state.withLock { $0.isStopping = true } }

    var backend: Backend? { state.withLock { $0.backend } }

    /// Nil when calls are answered and can write; else why not, in a sentence for the operator.
    var notReady: String? {
        let state = state.withLock { $0 }
        guard !state.isStopping else { return "The server is stopping." }
        guard let backend = state.backend else { return "The server is starting." }
        switch backend.database.health {
        case .ready: return nil
        case .unavailable:
            guard let time = backend.database.dataAsOf else { return "The database cannot be written." }
            return "The database cannot be written; what is read is as of \(time)."
        }
    }
}
