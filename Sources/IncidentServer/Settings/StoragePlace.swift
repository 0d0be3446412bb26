public import Foundation
public import IncidentStorage
public import Logging

/// Where the data is. Which engine holds it is decided here, for the server and for every command.
public enum StoragePlace: Sendable {
    /// A SQLite database in a folder of this machine.
    case folder(URL)
    /// A PostgreSQL database.
    case server(DatabaseServer)

    /// Reads the settings of the place alone, as a command needs them.
    ///
    /// - Parameters:
    ///   - flags: what the command line gives.
    ///   - environment: the process's variables; those that begin with `MUSTER_` are read.
    /// - Throws: ``SettingsError`` that names the setting and says what would be right.
    public static func load(
        flags: [Setting: String], environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> StoragePlace {
        try StoragePlace(SettingValues(flags: flags, environment: environment, file: nil))
    }

    init(_ values: SettingValues) throws {
        guard let server = try DatabaseServer(values) else {
            self = .folder(URL(fileURLWithPath: try values.required(.data), isDirectory: true).standardizedFileURL)
            return
        }
        guard values.flags[.data] == nil else {
            throw SettingsError(
                "--data and \(server.source.rawValue) (\(server.source.variable)) are both given: with a PostgreSQL database "
                    + "there is no data folder. Leave one out.")
        }
        self = .server(server)
    }

    /// For a log line: no password is in it.
    var logName: String {
        switch self {
        case .folder(let url): url.path
        case .server(let server): "PostgreSQL, \(server.address)"
        }
    }

    /// Opens the database, and makes it when it is not there.
    ///
    /// - Throws: `StorageError` with a sentence for the operator.
    public func open(logger: Logger) async throws -> any Database {
        switch self {
        case .folder(let url): try await SQLiteDatabase.open(folder: url, logger: logger)
        case .server(let server): try await server.open(logger: logger)
        }
    }
}
