import Foundation
import IncidentTesting
import Testing

/// The PostgreSQL that the other tests stand on.
@Suite(.postgresOnly) struct PostgresClusterTests {
    @Test func ordersTextsAsICUDoes() async throws {
        let order = try await PostgresCluster.shared().sql(
            "SELECT string_agg(t, '' ORDER BY t) FROM unnest(ARRAY['B', 'a', 'ä', 'b']) AS t")
        #expect(order == "aäbB")
    }

    @Test func aDatabaseIsACopyAndIsGoneAfterwards() async throws {
        let cluster = try await PostgresCluster.shared()
        try await cluster.withDatabase { original in
            try await original.sql("CREATE TABLE t AS SELECT 7 AS n")
            let name = try await cluster.withDatabase(copyOf: original.name) { copy async throws in
                #expect(try await copy.sql("SELECT n FROM t") == "7")
                #expect(try await cluster.sql(["SELECT n FROM t"], at: copy.url) == "7")
                return copy.name
            }
            #expect(try await cluster.sql("SELECT count(*) FROM pg_database WHERE datname = '\(name)'") == "0")
        }
    }

    @Test func keepsItsCommitsOverAKill() async throws {
        try await PostgresCluster.run { cluster in
            try await cluster.sql("CREATE TABLE t AS SELECT 7 AS n")
            try await cluster.kill()
            await #expect(throws: Tool.Failed.self) { try await cluster.sql("SELECT 1") }
            try await cluster.start()
            #expect(try await cluster.sql("SELECT n FROM t") == "7")
        }
    }

    @Test func aSynchronousStandbyTakesOver() async throws {
        try await PostgresCluster.run { primary in
            let standby = try await primary.standby(isSynchronous: true)
            try await primary.sql("CREATE TABLE t AS SELECT 7 AS n")
            try await primary.kill()
            #expect(try await standby.sql("SELECT pg_is_in_recovery()") == "t")
            try await standby.promote()
            try await standby.sql("INSERT INTO t VALUES (8)")
            #expect(try await standby.sql("SELECT sum(n) FROM t") == "15")
            await standby.remove()
        }
    }

    @Test func nothingOfItStays() async throws {
        let cluster = try await PostgresCluster.make(isDurable: false)
        #expect(FileManager.default.fileExists(atPath: cluster.folder.path))
        await cluster.remove()
        #expect(!FileManager.default.fileExists(atPath: cluster.folder.path))
        await #expect(throws: Tool.Failed.self) { try await cluster.sql(["SELECT 1"], at: cluster.url()) }
    }
}

/// The PgBouncer that the other tests stand on.
@Suite(.postgresOnly) struct PgBouncerTests {
    @Test func givesEachTransactionAnyOfItsConnections() async throws {
        let bouncer = try await PgBouncer.shared()
        try await bouncer.cluster.withDatabase { database in
            let url = bouncer.url(database.name)
            #expect(try await bouncer.cluster.sql(["SELECT current_database()"], at: url) == database.name)
            // What a session keeps is seen by the next client: the connection is the same.
            try await bouncer.cluster.sql(["SET work_mem = '7MB'"], at: url)
            #expect(try await bouncer.cluster.sql(["SHOW work_mem"], at: url) == "7MB")
        }
    }
}
