public import IncidentStorage
public import Logging
public import ServiceLifecycle
import Synchronization

/// Writes the audit log's head into the server's log once a minute when it has moved: one server of those that share
/// the database does, and each does once more when it ends.
///
/// A chain of hashes does not show that its end was cut off; a head that was kept elsewhere does.
public final class AuditHeadWorker: Service {
    private let database: any Database
    private let lease: Lease
    private let logger: Logger
    private let lastSequence = Mutex(0)

    /// - Parameter holder: this server, among those that share the database.
    public init(database: any Database, holder: String, environment: Environment = .live, logger: Logger) {
        self.database = database
        lease = Lease("audit-head", holder: holder, database: database, environment: environment)
        self.logger = logger
    }

    public func run() async throws {
        await lease.run(every: .seconds(60), logger) { [self] in try await step() }
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
