import Foundation
public import IncidentStorage
public import Logging

/// A PostgreSQL database, and how it is used.
public struct DatabaseServer: Sendable {
    public var address: PostgresAddress
    /// The copy that is read while the primary is away; nil for none.
    public var replica: PostgresAddress?
    public var options = PostgresOptions()
    /// The setting that names the database.
    let source: Setting

    /// Opens the database and brings its schema up to date.
    public func open(logger: Logger) async throws -> PostgresDatabase {
        try await PostgresDatabase.open(address, replica: replica, logger: logger, options: options)
    }

    /// The same database with as few connections as a command needs.
    public var forCommand: DatabaseServer {
        var server = self
        server.options.recordReaders = 1
        server.options.listReaders = 1
        server.options.writers = 1
        return server
    }
}

extension DatabaseServer {
    /// Reads the settings of the database. Nil when none is named.
    init?(_ values: SettingValues) throws {
        let primary = try Self.address(.databaseURL, .databaseURLFile, values)
        let replica = try Self.address(.databaseReadURL, .databaseReadURLFile, values)
        guard let primary else {
            guard let replica else { return nil }
            throw SettingsError("\(replica.source.rawValue) needs a database-url: it is only read in its place.")
        }
        address = primary.address
        source = primary.source
        self.replica = replica?.address
        options.preparesStatements = try values.word(.databasePooler, as: DatabasePooler.self) == .none
        try share(values.required(.databaseConnections))
    }

    /// Gives a quarter of the connections to lists and a quarter to writes; the rest find records by their key.
    private mutating func share(_ text: String) throws(SettingsError) {
        guard let count = Int(text), (3...1_000).contains(count) else {
            throw SettingsError("\(Setting.databaseConnections.rawValue) must be from 3 to 1000, not \(text).")
        }
        options.listReaders = max(1, count / 4)
        options.writers = max(1, count / 4)
        options.recordReaders = count - options.listReaders - options.writers
    }

    private static func address(
        _ url: Setting, _ file: Setting, _ values: SettingValues
    ) throws -> (address: PostgresAddress, source: Setting)? {
        guard let given = try values.text(url, orIn: file) else { return nil }
        let address = try parse(given.file == nil ? given.text : line(of: given), given.setting)
        guard given.file != nil || values.flags[url] == nil || !address.holdsPassword else {
            throw visiblePassword(url, file)
        }
        return (address, given.setting)
    }

    private static func parse(_ text: String, _ setting: Setting) throws(SettingsError) -> PostgresAddress {
        do {
            return try PostgresAddress(text)
        } catch {
            throw SettingsError("\(setting.rawValue): \(error)")
        }
    }

    /// The one line of a file. Neither its text nor a part of it is shown: it may be the password.
    private static func line(of given: GivenText) throws(SettingsError) -> String {
        let lines = given.text.split(whereSeparator: \.isNewline)
        guard lines.count == 1, let line = lines.first else {
            throw SettingsError(
                "\(given.setting.rawValue): the file \(given.file ?? "") must hold one line, the database's address.")
        }
        return line.trimmingCharacters(in: .whitespaces)
    }

    private static func visiblePassword(_ url: Setting, _ file: Setting) -> SettingsError {
        SettingsError(
            "--\(url.rawValue) must not hold a password, which everybody on this machine could read: give the address "
                + "in \(url.variable) or in a file (\(file.rawValue)), or keep the password in libpq's password file "
                + "(passfile=FILE, or ~/.pgpass).")
    }
}

/// What stands between Muster and its database.
enum DatabasePooler: String, CaseIterable {
    /// Nothing, or a pooler that leaves a connection to its client for a session.
    case none
    /// A pooler such as pgbouncer that gives each transaction another connection.
    case transaction
}
