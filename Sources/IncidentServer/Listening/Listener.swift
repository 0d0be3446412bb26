import HummingbirdCore
import HummingbirdHTTP2
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Listens on an address and answers requests until it is told to stop; then ends what runs, within a deadline.
struct Listener: Service {
    let address: BindAddress
    let limits: ServerLimits
    let tls: TLSFiles?
    let connections: Connections
    let responder: Responder
    let logger: Logger
    /// Called with the address once connections are accepted.
    let onListening: @Sendable (SocketAddress?) -> Void
    /// Called when the listener is told to stop, before it refuses connections.
    let onStopping: @Sendable () -> Void

    func run() async throws {
        let listening = Gate()
        let server = try makeServer(listening)
        // A task of its own: cancelled with connections waiting, the accept loop can trap in NIO. It ends by the
        // graceful way alone.
        let serving = Task.detached { try await server.run() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                // Before it listens it cannot be stopped; when it cannot listen, the gate opens too.
                defer { listening.open() }
                try await serving.value
            }
            group.addTask {
                await listening.wait()
                await stopRequested()
                await stop(server)
            }
            try await group.next()
            group.cancelAll()
        }
    }

    private func stopRequested() async {
        // Throws when the task is cancelled, which means the same here.
        do { try await gracefulShutdown() } catch {}
    }

    private func stop(_ server: any StoppableServer) async {
        onStopping()
        // What the kernel has handed over gets its place in the accept loop before the listener closes: a connection
        // that is set up while the listener goes away would be dropped unfinished, and NIO traps on that.
        connections.stopAccepting()
        await pause(limits.acceptGrace)
        let forced = Task.detached {
            await pause(limits.stopDeadline)
            if !Task.isCancelled { connections.closeAll() }
        }
        defer { forced.cancel() }
        do { try await server.shutdownGracefully() } catch { logger.error("The listener did not stop: \(error)") }
    }

    private func pause(_ duration: Duration) async {
        if duration > .zero { try? await Task.detached { try await Task.sleep(for: duration) }.value }
    }

    private func makeServer(_ listening: Gate) throws -> any StoppableServer {
        let configuration = ServerConfiguration(
            address: address, backlog: 1024, availableConnectionsDelegate: connections)
        // Its own words for what it does are not an operator's.
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        let onRunning: @Sendable (any Channel) async -> Void = { channel in
            onListening(channel.localAddress)
            listening.open()
        }
        // What each connection holds is made once.
        let (limits, responder) = (limits, responder)
        let onFault: @Sendable (WireFault, TraceID) -> Void = { responder.refused($0, $1) }
        let guardLimits = RequestGuard.Limits(limits)
        let respond: HTTPChannelHandler.Responder = { request, writer, channel in
            try await responder.respond(to: request, with: writer, on: channel)
        }
        var http1 = HTTP1Channel.Configuration(
            additionalChannelHandlers: [RequestGuard(limits: guardLimits, onFault: onFault)],
            idleTimeout: limits.idleTimeout,
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: limits.headerBytes, maxHeaderListSize: limits.headerBytes,
                maxHeaderFieldCount: limits.headerCount))
        guard let tls else {
            let channel = GuardedChannel(
                base: HTTP1Channel(responder: respond, configuration: http1), connections: connections,
                handshakeDeadline: nil)
            return HummingbirdCore.Server(
                childChannelSetup: channel, configuration: configuration, onServerRunning: onRunning,
                eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: quiet)
        }
        http1.idleTimeout = limits.idleTimeout
        let http2 = HTTP2UpgradeChannel.Configuration(
            idleTimeout: .nanoseconds(limits.idleTimeout.nanoseconds),
            gracefulCloseTimeout: limits.stopDeadline, streamConfiguration: http1)
        let channel = GuardedChannel(
            base: try HTTP2UpgradeChannel(
                tlsConfiguration: tls.configuration, configuration: http2, responder: respond),
            connections: connections, handshakeDeadline: limits.handshakeDeadline)
        return HummingbirdCore.Server(
            childChannelSetup: channel, configuration: configuration, onServerRunning: onRunning,
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: quiet)
    }
}

/// Hummingbird's server, whatever its connections are.
private protocol StoppableServer: Service {
    func shutdownGracefully() async throws
}

extension HummingbirdCore.Server: StoppableServer {}
