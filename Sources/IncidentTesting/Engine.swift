import Foundation
public import Testing

/// What the tests of a run store in. The same tests run on each.
///
/// `MUSTER_TEST_ENGINE` chooses: `sqlite`, the default; `postgres`, which starts a cluster of its own; `pgbouncer` for
/// that cluster behind PgBouncer in transaction mode.
public enum Engine: String, CaseIterable, Sendable {
    case sqlite
    case postgres
    case pgbouncer

    /// That of this run.
    public static let current =
        ProcessInfo.processInfo.environment["MUSTER_TEST_ENGINE"].flatMap(Engine.init) ?? .sqlite
}

extension Trait where Self == ConditionTrait {
    /// For what is SQLite's alone, such as its files: no part of a run on another engine.
    public static var sqliteOnly: Self { .enabled(if: Engine.current == .sqlite, "not on this engine: SQLite only") }

    /// For what is PostgreSQL's alone, or is tested on both at once: no part of a run on SQLite.
    public static var postgresOnly: Self {
        .enabled(if: Engine.current == .postgres, "not on this engine: PostgreSQL only")
    }
}
