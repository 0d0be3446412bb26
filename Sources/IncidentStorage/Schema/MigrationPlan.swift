/// A step that a database has had, as its table `schema_migration` tells.
struct AppliedMigration: Hashable, Sendable {
    var number: Int
    var name: String
    /// The step that a program must know to use the database.
    var requiredSchema: Int
}

/// What a program does to a database before it uses it.
struct MigrationPlan: Sendable {
    /// The steps that the database lacks, oldest first.
    var missing: [Migration]
    /// Whether the database has had steps that this program does not know, and can do without knowing.
    var isNewer: Bool

    /// - Parameters:
    ///   - applied: the steps that the database has had, in the order of their numbers.
    ///   - known: all steps that the program knows.
    /// - Throws: ``StorageError`` with a sentence when the program cannot use the database.
    init(applied: [AppliedMigration], known: [Migration]) throws {
        let required = applied.map(\.requiredSchema).max() ?? 0
        if let last = applied.last, required > known.count {
            throw StorageError(
                """
                The database has schema \(last.number) (\(last.name)), which needs a program that knows schema \
                \(required), and this one knows schemas up to \(known.count). Start it with the newer muster that \
                wrote it, or restore a backup of before.
                """)
        }
        for (migration, row) in zip(known, applied)
        where migration.number != row.number || migration.name != row.name {
            throw StorageError(
                """
                Schema \(row.number) of the database is “\(row.name)”, and this program's schema \
                \(migration.number) is “\(migration.name)”: the database was made by another program.
                """)
        }
        missing = Array(known.dropFirst(applied.count))
        isNewer = applied.count > known.count
    }
}
