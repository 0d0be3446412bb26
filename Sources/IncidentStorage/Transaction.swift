/// What both engines can do with a statement.
package protocol Connection {
    var dialect: Dialect { get }
    func run(_ sql: SQL) throws -> [Row]
    /// Runs a statement whose rows do not matter. Its error may come with that of a later one.
    func execute(_ sql: SQL) throws
    /// Runs a statement after which nothing is left of earlier ones with the same key: those need not have run.
    func execute(_ sql: SQL, replacing key: String) throws
    /// Runs statements that do not depend on each other, in one round trip.
    func run(together statements: [SQL]) throws -> [[Row]]
    /// What the statement would find from now on, for ``records(remembered:as:)``.
    func remember(_ row: Row, for sql: SQL)
    /// The rows of statements as records, which may be known already.
    func records<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R]
}

extension Connection {
    package func execute(_ sql: SQL) throws { _ = try run(sql) }
    package func execute(_ sql: SQL, replacing key: String) throws { try execute(sql) }
    package func run(together statements: [SQL]) throws -> [[Row]] { try statements.map { try run($0) } }
    package func remember(_ row: Row, for sql: SQL) {}
    package func records<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R] {
        try run(together: statements).flatMap { try $0.map(R.init(row:)) }
    }
}

/// What every transaction can do: read. Stores add their reading functions here.
public protocol Reading {
    var dialect: Dialect { get }
    func rows(_ sql: SQL) throws -> [Row]
    /// The rows of statements that do not depend on each other, for the price of one.
    func rows(together statements: [SQL]) throws -> [[Row]]
    /// The rows of statements on the words of an organisation, which change seldom and which everybody needs, as records.
    func fetchAll<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R]
}

extension Reading {
    public func rows(together statements: [SQL]) throws -> [[Row]] { try statements.map { try rows($0) } }
    public func fetchAll<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R] {
        try rows(together: statements).flatMap { try $0.map(R.init(row:)) }
    }

    /// The rows of `sql` as records.
    public func fetchAll<R: Record>(_ sql: SQL, as type: R.Type = R.self) throws -> [R] {
        try rows(sql).map(R.init(row:))
    }

    /// The rows of a statement on the words of an organisation as records.
    func fetchAll<R: Record>(remembered sql: SQL, as type: R.Type = R.self) throws -> [R] {
        try fetchAll(remembered: [sql], as: type)
    }

    /// The first row of a statement on the words of an organisation as a record, or nil.
    func fetchOne<R: Record>(remembered sql: SQL, as type: R.Type = R.self) throws -> R? {
        try fetchAll(remembered: [sql], as: type).first
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
    public func rows(together statements: [SQL]) throws -> [[Row]] { try connection.run(together: statements) }
    public func fetchAll<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R] {
        try connection.records(remembered: statements, as: type)
    }
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
    public func rows(together statements: [SQL]) throws -> [[Row]] { try connection.run(together: statements) }
    public func fetchAll<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R] {
        try connection.records(remembered: statements, as: type)
    }

    /// Runs a statement whose rows, if any, do not matter.
    public func execute(_ sql: SQL) throws { try connection.execute(sql) }
}
