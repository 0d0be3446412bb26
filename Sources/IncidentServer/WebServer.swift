import HummingbirdCore
public import Logging
import NIOCore
public import ServiceLifecycle
import Synchronization

/// The HTTP side of the server: routes, limits and the listener. Runs until it is told to stop gracefully.
public struct WebServer: Service {
    private let listener: Listener
    private let address: ListeningAddress

    /// - Parameters:
    ///   - state: where the routes find the database, at once or as soon as it is open.
    ///   - settings: the address and everything that concerns HTTP.
    /// - Throws: when a template of the pages is none.
    public init(settings: ServerSettings, state: ServerState, logger: Logger) throws {
        let limits = settings.limits
        let address = ListeningAddress()
        let connections = Connections(limits: limits, trustedProxies: settings.trustedProxies)
        let events = EventStreams()
        let calls = CallRoutes(state: state, limits: limits)
        let responder = Responder(
            limits: limits, calls: calls, incoming: IncomingRoutes(calls: calls),
            pages: .standard(settings: settings, state: state, connections: connections),
            site: try SiteRoutes(calls: calls), events: events, metrics: RequestMetrics(),
            clients: ClientAddress(trustedProxies: settings.trustedProxies),
            logger: logger,
            isTLS: settings.tls != nil)
        let scheme = settings.tls == nil ? "http" : "https"
        self.address = address
        listener = Listener(
            address: .hostname(settings.listen.host, port: settings.listen.port), limits: limits, tls: settings.tls,
            connections: connections, responder: responder, logger: logger,
            onListening: { socket in
                let bound = ListenAddress(host: settings.listen.host, port: socket?.port ?? settings.listen.port)
                logger.info("listening on \(bound)", metadata: ["url": "\(scheme)://\(bound)"])
                address.set(bound)
            },
            onStopping: {
                state.stop()
                events.stop()
                logger.info("stopping")
            })
    }

    /// The address with the port that was taken; waits until there is one.
    public func listeningAddress() async -> ListenAddress? { await address.value() }

    public func run() async throws {
        // Who waits for an address that never comes is let go.
        defer { address.set(nil) }
        try await listener.run()
    }
}

/// The address of a listener, for those who wait for it.
private final class ListeningAddress: Sendable {
    private let address = Mutex<ListenAddress?>(nil)
    private let gate = Gate()

    func set(_ address: ListenAddress?) {
        self.address.withLock { $0 = $0 ?? address }
        gate.open()
    }

    func value() async -> ListenAddress? {
        await gate.wait()
        return address.withLock { $0 }
    }
}
