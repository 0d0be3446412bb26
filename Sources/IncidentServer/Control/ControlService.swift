public import Foundation
import Hummingbird
public import IncidentService
public import Logging
public import ServiceLifecycle

/// Serves the operator's commands on the ``ControlSocket`` of a data folder.
///
/// The caller holds the folder's lock, so that a socket which is there already was left behind by a server that died.
public struct ControlService: Service {
    private let administration: Administration
    private let folder: URL
    private let logger: Logger

    public init(administration: Administration, folder: URL, logger: Logger) {
        self.administration = administration
        self.folder = folder
        self.logger = logger
    }

    /// A server that cannot have its socket, on a file system that knows none for instance, answers calls all the same.
    public func run() async throws {
        do {
            try await serve()
        } catch {
            logger.error("commands cannot reach this server", metadata: ["error": "\(error)"])
            try await gracefulShutdown()
        }
    }

    private func serve() async throws {
        let socket = try ControlSocket(in: folder)
        try await socket.use { path in
            unlink(path)
            var quiet = logger
            quiet.logLevel = max(logger.logLevel, .notice)
            let application = Application(
                router: ControlRoutes(administration: administration, logger: logger).router(),
                configuration: .init(address: .unixDomainSocket(path: path), serverName: nil),
                onServerRunning: { _ in restrict(path) },
                logger: quiet)
            defer { unlink(path) }
            try await application.run()
        }
    }

    /// The folder admits its owner alone; this holds also in one that was made by other means.
    private func restrict(_ path: String) {
        guard chmod(path, 0o600) != 0 else { return }
        logger.error("the control socket's permissions cannot be set", metadata: ["error": "\(errno)"])
    }
}
