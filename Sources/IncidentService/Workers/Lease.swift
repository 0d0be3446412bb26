import IncidentAPI
public import IncidentStorage
import Logging
import ServiceLifecycle

/// A piece of background work that one server does for all that share a database.
///
/// Where one process has the database to itself, it holds every lease. Elsewhere a server holds it for 25 seconds, and
/// renews it every 5: the work of a server that was killed is taken over within 30.
public struct Lease: Sendable {
    static let lifetimeSeconds = 25
    static let interval = Duration.seconds(5)

    let claim: LeaseClaim
    private let database: any Database
    private let environment: Environment

    /// - Parameters:
    ///   - name: the work, such as `retention`.
    ///   - holder: this server among all that have ever been.
    public init(_ name: String, holder: String, database: any Database, environment: Environment = .live) {
        claim = LeaseClaim(
            orgID: Bootstrap.orgID, name: name, holder: holder, lifetimeSeconds: Self.lifetimeSeconds)
        self.database = database
        self.environment = environment
    }

    /// Takes the lease when nobody else holds it, or renews it. Returns whether this server does the work now.
    public func hold() async throws -> Bool {
        let now = environment.now()
        let (needed, free) = try await database.read { [claim] tx in
            (tx.needsLeases, try !tx.needsLeases || tx.isFree(claim, at: now))
        }
        guard needed, free else { return free }
        return try await database.write(.worker(claim.name)) { [claim] tx in try tx.take(claim, at: now) }
    }

    /// Gives the lease up, so that another server takes it at its next try.
    public func giveUp() async throws {
        guard try await database.read({ $0.needsLeases }) else { return }
        try await database.write(.worker(claim.name)) { [claim] tx in try tx.giveUp(claim) }
    }

    /// Does `work` every `pause` while this server holds the lease, until it is told to stop; then gives the lease up.
    func run(every pause: Duration, _ logger: Logger, _ work: @escaping @Sendable () async throws -> Void) async {
        await cancelWhenGracefulShutdown {
            var due = ContinuousClock.now
            while !Task.isCancelled {
                do {
                    if try await hold(), due <= .now {
                        try await work()
                        due = .now + pause
                    }
                } catch is CancellationError {
                    break
                } catch {
                    logger.warning("\(claim.name) waits", metadata: ["error": "\(error)"])
                }
                // Cancelled or not, the condition of the loop decides.
                _ = try? await Task.sleep(for: min(pause, Self.interval))
            }
        }
        do {
            try await giveUp()
        } catch {
            logger.debug("\(claim.name) is left to its end", metadata: ["error": "\(error)"])
        }
    }
}

extension WriteTransaction {
    /// Whether the holder of `lease` may go on; renews it in the transaction of the work itself, so that a server that
    /// was away for long does not work beside the one that took over.
    func renew(_ lease: Lease, at now: Timestamp) throws -> Bool {
        try !needsLeases || take(lease.claim, at: now)
    }
}
