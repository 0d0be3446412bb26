public import IncidentStorage
public import Logging
public import ServiceLifecycle
import Synchronization

/// Writes the audit log's head into the server's log once a minute when it has moved.
///
/// A chain of hashes does not show that its end was cut off; a head that was kept elsewhere does.
public final class AuditHeadWorker: Service {
    private let database: any Database
    private let logger: Logger
    private let lastSequence = Mutex(0)

    public init(database: any Database, logger: Logger) {
        self.database = database
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown { [self] in
            repeat { await attempt() } while (try? await Task.sleep(for: .seconds(60))) != nil
        }
    }

    private func attempt() async {
        do {
            try await step()
        } catch {
            logger.warning("the audit log's head cannot be read", metadata: ["error": "\(error)"])
        }
    }

    /// Logs the head when it is not the one logged before. Returns whether it was logged.
    @discardableResult public func step() async throws -> Bool {
        let organization = try await database.read { try $0.requireOrganization(Bootstrap.orgID) }
        let moved = lastSequence.withLock { last in
            defer { last = organization.auditSequence }
            return last != organization.auditSequence
        }
        guard moved else { return false }
        logger.info(
            "audit head",
            metadata: [
                "audit_sequence": "\(organization.auditSequence)", "audit_head": "\(organization.auditHead)",
            ])
        return true
    }
}
