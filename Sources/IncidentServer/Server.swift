import Foundation
import IncidentService
import IncidentStorage
public import Logging
import ServiceLifecycle
import UnixSignals

/// The whole program: storage, API, pages and workers, started together and stopped together.
public enum Server {
    /// Serves until `SIGTERM` or `SIGINT`; then ends what runs, and returns within ten seconds.
    ///
    /// It listens at once, and `/healthz/ready` says no until the database is open.
    ///
    /// - Throws: ``SettingsError`` or `StorageError` with a sentence for the operator when it cannot start.
    public static func run(settings: ServerSettings, logger: Logger) async throws {
        PrometheusFactory.bootstrap()
        raiseFileLimit()
        let state = ServerState()
        let storage = StorageService(settings: settings, state: state, logger: logger)
        let web = try WebServer(settings: settings, state: state, logger: logger)

        // Stopped from the last to the first, so that the database outlives the calls.
        var services: [ServiceGroupConfiguration.ServiceConfiguration] = [
            .init(service: storage, failureTerminationBehavior: .gracefullyShutdownGroup),
            .init(service: web, failureTerminationBehavior: .gracefullyShutdownGroup),
        ]
        // The last one is told first.
        services.append(.init(service: ExitDeadline(), successTerminationBehavior: .ignore))
        services.append(.init(service: ReloadService(tls: settings.tls, logger: logger)))
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        let group = ServiceGroup(
            configuration: .init(
                services: services, gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet))
        try await group.run()
        logger.info("stopped")
    }

    /// As many files as the system lets this process open; connections are files.
    private static func raiseFileLimit() {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < limit.rlim_max else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        setrlimit(resource, &limit)
    }
}
