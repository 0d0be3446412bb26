import IncidentStorage
import IncidentTesting
import Synchronization
import Testing

/// Calls that share a commit: an error belongs to one of them, and the others do not hear of it.
@Suite(.postgresOnly) struct WriteBatchTests {
    @Test func anErrorThatComesLaterBelongsToItsCall() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { database in
                try await database.write(.schema) { try $0.put("taken", "1") }
                let outcomes = try await database.writeTogether([
                    { try $0.put("before", "stored") },
                    { try $0.execute("INSERT INTO setting (org_id, name, value) VALUES ('1', 'taken', '2')") },
                    { try $0.put("after", "stored") },
                ])
                let error = #expect(throws: StorageError.self) { try outcomes[1].get() }
                #expect(error?.code == "23505")
                try outcomes[0].get()
                try outcomes[2].get()
                let names = try await scratch.sql("SELECT string_agg(name, ' ' ORDER BY name) FROM setting")
                #expect(names == "after before taken")
            }
        }
    }

    @Test func aBodyThatSwallowsAnErrorIsRefused() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { database in
                let outcomes = try await database.writeTogether([
                    { tx in
                        _ = try? tx.rows("SELECT 1 / 0 AS number")
                        try? tx.put("swallowed", "gone")
                    },
                    { try $0.put("neighbour", "stored") },
                ])
                let error = #expect(throws: StorageError.self) { try outcomes[0].get() }
                #expect(error?.code == "22012")
                try outcomes[1].get()
                #expect(try await scratch.sql("SELECT name FROM setting") == "neighbour")
            }
        }
    }

    @Test(arguments: ["40001", "40P01", "55P03"])
    func whatMayDoTheNextTimeIsDoneAgain(code: String) async throws {
        try await withPostgres { scratch in
            try await scratch.refuse("unlucky", code, times: 2)
            try await PostgresDatabase.run(scratch.url) { database in
                let runs = Mutex(0)
                try await database.write(.schema) { tx in
                    runs.withLock { $0 += 1 }
                    try tx.put("unlucky", "stored")
                }
                #expect(runs.withLock { $0 } == 3)
                #expect(try await database.read { try $0.value("unlucky") } == "stored")
            }
        }
    }

    @Test func whatNeverDoesIsRefusedAloneInTheEnd() async throws {
        try await withPostgres { scratch in
            try await scratch.refuse("hopeless", "40001", times: 1_000)
            try await PostgresDatabase.run(scratch.url) { database in
                let outcomes = try await database.writeTogether([
                    { try $0.put("before", "stored") },
                    { try $0.put("hopeless", "gone") },
                    { try $0.put("after", "stored") },
                ])
                let error = #expect(throws: StorageError.self) { try outcomes[1].get() }
                #expect(error?.kind == .unavailable)
                try outcomes[0].get()
                try outcomes[2].get()
                let names = try await scratch.sql("SELECT string_agg(name, ' ' ORDER BY name) FROM setting")
                #expect(names == "after before")
            }
        }
    }

    /// The cut takes the COMMIT with it. What the lost transaction had read of its own must not be taken for stored.
    @Test func whatALostCommitHadWrittenIsForgotten() async throws {
        try await withPostgres { scratch in
            let proxy = try FaultProxy(to: scratch.cluster.port)
            defer { proxy.stop() }
            let url = scratch.cluster.url(scratch.name, port: proxy.port)
            try await PostgresDatabase.run(url) { database in
                let before = try await database.rememberedSetting()
                #expect(before == nil)
                proxy.set(.cutBefore("last words"))
                let error = await #expect(throws: StorageError.self) {
                    try await database.write(.schema) { tx in
                        try tx.put("word", "lost")
                        _ = try tx.rememberedSetting()
                        try tx.execute("DELETE FROM label WHERE org_id = \("last words")")
                    }
                }
                #expect(error?.kind == .unavailable)
                #expect(proxy.cuts == 1)
                let after = try await database.rememberedSetting()
                #expect(after == nil)
            }
        }
    }
}

extension WriteTransaction {
    fileprivate func rememberedSetting() throws -> String? {
        try fetchAll(
            remembered: ["SELECT value FROM setting WHERE org_id = '1' AND name = 'word'"], as: FirstValue.self
        ).first?.value
    }
}

extension PostgresDatabase {
    /// What a writer believes the setting to be.
    fileprivate func rememberedSetting() async throws -> String? {
        try await write(.schema) { tx in
            // Until a first answer nothing is known, not even whether what is remembered is still so.
            _ = try tx.value("word")
            return try tx.rememberedSetting()
        }
    }
}

extension ScratchDatabase {
    /// From now on a setting of that name is refused with `code`, so many times.
    fileprivate func refuse(_ name: String, _ code: String, times: Int) async throws {
        try await sql(
            """
            CREATE SEQUENCE refusals;
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              IF NEW.name = '\(name)' AND nextval('refusals') <= \(times) THEN
                RAISE EXCEPTION 'not now' USING ERRCODE = '\(code)';
              END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER refuse BEFORE INSERT ON setting FOR EACH ROW EXECUTE FUNCTION refuse();
            """)
    }
}
