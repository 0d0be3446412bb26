/// What both engines can do with a statement.
package protocol Connection {
    var dialect: Dialect { get }
    func run(_ sql: SQL) throws -> [Row]
    /// Runs a statement whose rows do not matter. Its error may come with that of a later one.
    func execute(_ sql: SQL) throws
}

extension Connection {
    package func execute(_ sql: SQL) throws { _ = try run(sql) }
}

/// What every transaction can do: read. Stores add their reading functions here.
public protocol Reading {
    var dialect: Dialect { get }
    func rows(_ sql: SQL) throws -> [Row]
}

extension Reading {
    /// The rows of `sql` as records.
    public func fetchAll<R: Record>(_ sql: SQL, as type: R.Type = R.self) throws -> [R] {
        try rows(sql).map(R.init(row:))
    }

    /// The first row of `sql`, or nil.
    public func fetchOne<R: Record>(_ sql: SQL, as type: R.Type = R.self) throws -> R? {
        try rows(sql).first.map(R.init(row:))
    }
}

/// A snapshot to read from. It is not Sendable: it cannot leave the body that it was given to.
public struct ReadTransaction: Reading {
    let connection: any Connection

    public var dialect: Dialect { connection.dialect }

    package init(connection: any Connection) { self.connection = connection }

    public func rows(_ sql: SQL) throws -> [Row] { try connection.run(sql) }
}

/// The one transaction of a change. Stores add their writing functions here.
public struct WriteTransaction: Reading {
    let connection: any Connection
    /// Whether a change of a text enters the text index. A bulk load fills it after its rows.
    let indexesTexts: Bool

    public var dialect: Dialect { connection.dialect }

    package init(connection: any Connection, indexesTexts: Bool = true) {
        self.connection = connection
        self.indexesTexts = indexesTexts
    }

    public func rows(_ sql: SQL) throws -> [Row] { try connection.run(sql) }

    /// Runs a statement whose rows, if any, do not matter.
    public func execute(_ sql: SQL) throws { try connection.execute(sql) }
}
