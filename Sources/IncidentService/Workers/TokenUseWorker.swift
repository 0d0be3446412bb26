public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Stores when tokens were used last: what a minute brought is one transaction.
public struct TokenUseWorker: Service {
    private let authenticator: Authenticator
    private let database: any Database
    private let pause: Duration
    private let logger: Logger

    public init(
        authenticator: Authenticator, database: any Database, pause: Duration = .seconds(60), logger: Logger
    ) {
        self.authenticator = authenticator
        self.database = database
        self.pause = pause
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: pause)) != nil { await attempt() }
        }
        await attempt()
    }

    private func attempt() async {
        do {
            try await step()
        } catch {
            logger.warning("the last use of tokens is stored later", metadata: ["error": "\(error)"])
        }
    }

    /// Stores the uses noted since the last step. Returns how many tokens that were.
    @discardableResult public func step() async throws -> Int {
        let uses = authenticator.takeUses()
        guard !uses.isEmpty else { return 0 }
        do {
            try await database.write(.worker("token-use")) { tx in
                for use in uses { try tx.noteUse(of: use.token.tokenID, in: use.token.orgID, at: use.minute) }
            }
        } catch {
            authenticator.giveBack(uses)
            throw error
        }
        return uses.count
    }
}
