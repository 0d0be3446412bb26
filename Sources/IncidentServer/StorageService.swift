import Foundation
import IncidentService
import IncidentStorage
import Logging
import ServiceLifecycle

/// Opens the database, lets the routes have it, runs the workers, and closes it when all have ended.
struct StorageService: Service {
    let settings: ServerSettings
    let state: ServerState
    let logger: Logger

    func run() async throws {
        if settings.databaseURL != nil {
            throw SettingsError(
                "database-url: this version keeps its database in the data folder alone; leave it unset.")
        }
        let environment = Environment.live
        let database = try await SQLiteDatabase.open(folder: settings.data, logger: logger)
        do {
            try await Bootstrap.prepare(database, environment: environment)
            let authenticator = Authenticator(database: database, environment: environment)
            let dispatcher = try Dispatcher(database: database, environment: environment)
            state.start(Backend(database: database, dispatcher: dispatcher, callers: authenticator))
            await logAuditHead(database)
            try await runWorkers(database, authenticator, environment)
        } catch {
            await database.close()
            throw error
        }
        await logAuditHead(database)
        await database.close()
    }

    /// Each worker is one line here. They end before the database is closed.
    private func runWorkers(
        _ database: SQLiteDatabase, _ authenticator: Authenticator, _ environment: Environment
    ) async throws {
        let administration = Administration(
            database: database, folder: settings.data, authenticator: authenticator, environment: environment)
        let workers: [any Service] = [
            TokenUseWorker(authenticator: authenticator, database: database, logger: logger),
            ControlService(administration: administration, folder: settings.data, logger: logger),
            RetentionWorker(database: database, environment: environment, logger: logger),
        ]
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        try await ServiceGroup(configuration: .init(services: workers, logger: quiet)).run()
    }

    /// Kept outside the database, the head of the audit chain shows a tail that was cut off.
    private func logAuditHead(_ database: any Database) async {
        guard let organization = try? await database.read({ try $0.organization(Bootstrap.orgID) }) else { return }
        logger.info(
            "audit head",
            metadata: ["sequence": "\(organization.auditSequence)", "hash": "\(organization.auditHead)"])
    }
}

extension Authenticator: CallerSource {}
