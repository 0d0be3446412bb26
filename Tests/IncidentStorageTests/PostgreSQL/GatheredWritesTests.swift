import IncidentTesting
import Testing

@testable import IncidentStorage

/// Writes of a batch that wait for others to go with them.
@Suite struct GatheredWritesTests {
    private let insert = "INSERT INTO outbox (org_id, sequence) VALUES ($1, $2)"

    @Test(arguments: [
        "INSERT INTO outbox (org_id, sequence) VALUES ($1, $2) ON CONFLICT DO NOTHING",
        "INSERT INTO outbox (org_id, sequence) VALUES ($1, $2) RETURNING sequence",
        "INSERT INTO outbox (org_id, sequence) VALUES ($1, 2)",
        "INSERT INTO outbox (org_id, sequence) VALUES ($1, lower($2))",
        "INSERT INTO outbox (org_id, sequence) VALUES ($1, $2), ($3)",
        "INSERT INTO outbox (org_id, sequence) SELECT $1, $2",
        "UPDATE outbox SET sequence = $1",
    ])
    func onlyRowsOfPlainValuesGoWithOthers(text: String) {
        var forms = InsertForms()
        let form = forms.form(of: text)
        #expect(form == nil)
    }

    @Test func rowsOfOneTableHaveOneForm() throws {
        var forms = InsertForms()
        let (first, second) = (forms.form(of: insert), forms.form(of: insert + ",\n  ($3, $4)"))
        let one = try #require(first)
        #expect(one === second)
        #expect(one.width == 2)
        #expect(one.text(rows: 2) == "INSERT INTO outbox (org_id, sequence) VALUES ($1, $2), ($3, $4)")
    }

    @Test(arguments: 1...40) func everyRowIsSentOnceAndInOrder(count: Int) throws {
        var forms = InsertForms()
        let found = forms.form(of: insert)
        let form = try #require(found)
        var gathered = GatheredWrites()
        var sent: [GatheredWrites.Insert] = []
        for row in 1...count {
            if let full = gathered.add([.text("1"), .integer(Int64(row))], form, owner: row) { sent.append(full) }
        }
        sent += gathered.takeAll().inserts
        #expect(gathered.isEmpty)
        #expect(sent.flatMap(\.values) == (1...count).flatMap { [.text("1"), .integer(Int64($0))] })
        for part in sent { #expect(InsertForm.sizes.contains(part.values.count / 2)) }
    }

    @Test func ofStatementsThatReplaceEachOtherTheLastOneRuns() {
        var gathered = GatheredWrites()
        gathered.replace("organization 1", by: "UPDATE organization SET incident_count = \(1)", owner: 0)
        gathered.replace("organization 2", by: "UPDATE organization SET incident_count = \(7)", owner: 1)
        gathered.replace("organization 1", by: "UPDATE organization SET incident_count = \(2)", owner: 2)
        let updates = gathered.takeAll().updates
        #expect(updates.map(\.sql.values) == [[.integer(2)], [.integer(7)]])
        #expect(updates.map(\.owner) == [2, 1])
        #expect(gathered.isEmpty)
    }

    @Test(.postgresOnly) func whatWaitsIsSentBeforeItIsRead() async throws {
        let (outcomes, stored) = try await write([
            { try $0.insert("first", "1") },
            { tx in
                try tx.insert("second", "2")
                #expect(try tx.value("first") == "1")
                #expect(try tx.value("second") == "2")
                try tx.execute("UPDATE setting SET value = '3' WHERE name = 'second'")
            },
            { try $0.insert("third", "4") },
        ])
        for outcome in outcomes { try outcome.get() }
        #expect(stored == "first1 second3 third4")
    }

    @Test(.postgresOnly) func aRowThatIsRefusedUndoesItsOwnCallAlone() async throws {
        let (outcomes, stored) = try await write([
            { try $0.insert("first", "1") },
            { tx in
                try tx.insert("second", "2")
                try tx.insert("first", "3")
            },
            { try $0.insert("third", "4") },
            { try $0.insert("nul", "\0") },
        ])
        try outcomes[0].get()
        #expect(throws: StorageError.self) { try outcomes[1].get() }
        try outcomes[2].get()
        #expect(throws: StorageError.self) { try outcomes[3].get() }
        #expect(stored == "first1 third4")
    }

    /// Writes in one batch. Returns each outcome and what is stored then, as `first1 second2`.
    private func write(
        _ bodies: [@Sendable (WriteTransaction) throws -> Void]
    ) async throws -> (outcomes: [Result<Void, any Error>], stored: String) {
        var outcomes: [Result<Void, any Error>] = []
        var stored = ""
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { outcomes = try await $0.writeTogether(bodies) }
            stored = try await scratch.sql("SELECT string_agg(name || value, ' ' ORDER BY name) FROM setting")
        }
        return (outcomes, stored)
    }
}

extension WriteTransaction {
    /// Unlike `put`, a plain INSERT.
    fileprivate func insert(_ name: String, _ value: String) throws {
        try execute("INSERT INTO setting (org_id, name, value) VALUES (\("1"), \(name), \(value))")
    }
}
