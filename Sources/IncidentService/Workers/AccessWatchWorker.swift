public import IncidentStorage
public import ServiceLifecycle

/// Forgets who the tokens stand for when another server or a command has changed tokens or people.
public struct AccessWatchWorker: Service {
    private let authenticator: Authenticator
    private let database: any Database

    public init(authenticator: Authenticator, database: any Database) {
        self.authenticator = authenticator
        self.database = database
    }

    public func run() async throws {
        for await _ in database.accessChanges.cancelOnGracefulShutdown() { authenticator.clear() }
        // Where nobody else writes the database, there is nothing to hear of.
        try await gracefulShutdown()
    }
}
