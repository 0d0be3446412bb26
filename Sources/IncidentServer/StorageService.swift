import Foundation
import IncidentCore
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
        var environment = Environment.live
        environment.hosts.policy.allowed = settings.webhookAllow
        environment.secrets = settings.secretKeys
        environment.commits = CommitSignal()
        environment.sendsMail = settings.mail != nil
        environment.publicURL = settings.publicURL
        let database = try await settings.place.open(logger: logger)
        logger.info("the database is open", metadata: ["place": "\(settings.place.logName)"])
        do {
            try await Bootstrap.prepare(database, environment: environment)
            let authenticator = Authenticator(database: database, environment: environment)
            let dispatcher = try Dispatcher(database: database, environment: environment)
            let files = try await settings.files.open()
            let attachments = Attachments(
                database: database, files: files, limit: settings.attachmentLimit, environment: environment)
            let events = EventHub(
                database: database, authenticator: authenticator, environment: environment,
                limits: settings.limits.events, logger: logger)
            state.start(
                Backend(
                    database: database, dispatcher: dispatcher, callers: authenticator, attachments: attachments,
                    events: events,
                    sessions: Sessions(database: database, environment: environment)))
            let sender = WebhookSender(
                hosts: environment.hosts, trust: WebhookTrust(file: settings.webhookCAFile), logger: logger)
            let senders = HookSenders(webhooks: sender, mail: settings.mail.map { MailClient($0) })
            do {
                try await runWorkers(database, files, authenticator, events, senders, environment)
            } catch {
                await sender.shutdown()
                throw error
            }
            await sender.shutdown()
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// Each worker is one line here. They end before the database is closed.
    private func runWorkers(
        _ database: any Database, _ files: (any FileStore)?, _ authenticator: Authenticator, _ events: EventHub,
        _ sender: any HookSender, _ environment: Environment
    ) async throws {
        let holder = Self.holder(environment)
        let auditHead = AuditHeadWorker(
            database: database, holder: holder, environment: environment, logger: logger)
        var workers: [any Service] = [
            TokenUseWorker(authenticator: authenticator, database: database, logger: logger),
            AccessWatchWorker(authenticator: authenticator, database: database),
            events,
            RetentionWorker(database: database, holder: holder, environment: environment, logger: logger),
            auditHead,
            DeliveryWorker(
                database: database, sender: sender, holder: holder, environment: environment, logger: logger),
        ]
        if let files {
            workers.append(
                FileSweepWorker(
                    database: database, files: files, holder: holder, environment: environment, logger: logger))
            if let thumbnails = Thumbnails() {
                workers.append(
                    ThumbnailWorker(
                        database: database, files: files, thumbnails: thumbnails, holder: holder,
                        environment: environment, logger: logger))
            } else {
                logger.info("pictures get no small ones: there is no vipsthumbnail in PATH")
            }
        }
        // A PostgreSQL database is open to commands beside the server.
        if case .folder(let folder) = settings.place {
            let administration = Administration(
                database: database, folder: folder, files: files, authenticator: authenticator,
                secrets: settings.secretKeys, environment: environment)
            workers.append(ControlService(administration: administration, folder: folder, logger: logger))
        }
        var quiet = logger
        quiet.logLevel = max(logger.logLevel, .warning)
        try await ServiceGroup(configuration: .init(services: workers, logger: quiet)).run()
        // A head that the server's end leaves outside shows a tail that is cut off while nothing runs.
        _ = try? await auditHead.step()
    }

    /// This server among all that have ever served the database, in words that help to find it.
    private static func holder(_ environment: Environment) -> String {
        "\(ProcessInfo.processInfo.hostName) \(ProcessInfo.processInfo.processIdentifier) \(environment.newHexID())"
    }
}

extension Authenticator: CallerSource {}
