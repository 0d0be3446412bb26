import Foundation
import IncidentServer
import IncidentService
import IncidentStorage
import Logging

/// The data folder that a command works on.
struct DataFolder {
    let url: URL

    /// How long a folder may be held by a process that does not answer: one that starts, stops, or is another command.
    private static let patience = Duration.seconds(10)

    /// Runs `body` with the way to the folder that is right now: through the server that holds it, or by opening it.
    ///
    /// - Parameter creating: whether a folder without a database is given one; otherwise it is refused.
    func withOperator<Result>(
        creating: Bool = false, _ body: (Operator) async throws -> Result
    ) async throws -> Result {
        if !creating { try requireDatabase() }
        let end = ContinuousClock.now.advanced(by: Self.patience)
        while true {
            if let client = try await ControlClient.connect(to: url) {
                return try await client.close(after: await body(.server(client)))
            }
            if let database = try await openUnlessHeld() {
                return try await use(database, body)
            }
            if ContinuousClock.now > end { throw notAnswering() }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Does one operation.
    func perform<O: AdministrationOperation>(
        _ operation: O.Type, _ request: O.Request, creating: Bool = false
    ) async throws -> O.Response {
        try await withOperator(creating: creating) { try await $0.perform(operation, request) }
    }

    /// Opens the folder for this process alone.
    ///
    /// - Throws: ``CommandFailure`` when another process holds it.
    func open() async throws -> SQLiteDatabase {
        guard let database = try await openUnlessHeld() else {
            throw CommandFailure("\(holder) has the data folder \(url.path) open. Stop it first.")
        }
        return database
    }

    /// What `muster doctor` shows. A database that cannot be opened is a finding, too.
    func examine() async throws -> [Finding] {
        try requireDatabase()
        do {
            return try await perform(Examine.self, Examine.Request()).findings
        } catch {
            return [.unreadable(CommandFailure(error).description)] + FolderChecks(url).findings()
        }
    }

    private func use<Result>(
        _ database: SQLiteDatabase, _ body: (Operator) async throws -> Result
    ) async throws -> Result {
        do {
            try await Bootstrap.prepare(database, environment: .live)
            let files = try await FilePlace(for: .folder(url)).open(isServer: false)
            let administration = Administration(
                database: database, folder: url, files: files, secrets: .load(for: .folder(url)),
                environment: .command())
            let result = try await body(.database(administration))
            await database.close()
            return result
        } catch {
            await database.close()
            throw error
        }
    }

    /// Nil when another process holds the folder.
    private func openUnlessHeld() async throws -> SQLiteDatabase? {
        if FolderLock.holder(of: url) != nil { return nil }
        do {
            return try await SQLiteDatabase.open(folder: url, logger: .quiet)
        } catch let error as StorageError where error.code == "locked" {
            return nil
        }
    }

    private var holder: String {
        let pid = FolderLock.holder(of: url) ?? 0
        return pid > 0 ? "Process \(pid)" : "Another process"
    }

    private func requireDatabase() throws {
        if access(url.path, F_OK) == 0, access(url.path, R_OK | W_OK | X_OK) != 0 {
            throw CommandFailure(
                "The folder \(url.path) belongs to another user.", hint: "Run this as the user that runs the server.")
        }
        guard !FileManager.default.fileExists(atPath: url.appendingPathComponent("muster.sqlite").path) else { return }
        throw CommandFailure(
            "There is no Muster database in \(url.path).",
            hint: "Name the data folder with --data, or make one: muster token create --data DIR --role admin --name me"
        )
    }

    private func notAnswering() -> CommandFailure {
        CommandFailure(
            "\(holder) has the data folder \(url.path) open, and does not answer on muster.sock.",
            hint: "Wait until it has ended, or stop it.")
    }
}

extension Logger {
    /// For commands, whose output is their own: warnings and errors to standard error.
    static let quiet: Logger = {
        var logger = Logger(label: "muster") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .warning
        return logger
    }()
}
