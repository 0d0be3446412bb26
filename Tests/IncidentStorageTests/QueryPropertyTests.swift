import IncidentAPI
import IncidentCore
import Testing

@testable import IncidentStorage

@Suite struct QueryPropertyTests {
    private static let incidentCount = 150
    private static let queryCount = 400
    private static let now = Timestamp(microseconds: Int64(QuerySample.firstDay)).advanced(bySeconds: 7 * 86_400)

    /// Random queries over random incidents: storage finds, in every order and by every way to walk, exactly what the
    /// evaluator in memory says, page by page.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func storageFindsWhatTheEvaluatorMatches(seed: UInt64) async throws {
        try await withSamples(seed) { database, samples in
            var queries = RandomQuery(random: SeededRandom(seed: seed &* 1000))
            var matched = 0
            for _ in 0..<Self.queryCount {
                let query = queries.terms()
                let order = IncidentOrder(
                    IncidentOrderField.allCases.randomElement(using: &queries.random) ?? .unset,
                    Bool.random(using: &queries.random) ? .ascending : .descending)
                let limit = Int.random(in: 1...40, using: &queries.random)
                let caller = Self.caller(Int.random(in: 0..<5, using: &queries.random))
                matched += try await database.read(.list) { tx in
                    try Self.check(query, order, limit: limit, by: caller, samples, tx)
                }
            }
            // A generator whose queries match nothing would find every fault equal.
            #expect(matched > Self.queryCount * 5)
        }
    }

    /// What is read of incidents for the evaluator is what was stored.
    @Test func factsAreReadAsStored() async throws {
        try await withSamples(7) { database, samples in
            let facts = try await database.read { tx in
                try tx.facts(of: tx.incidentRecords(numbers: samples.map(\.record.number), of: "1"), in: "1")
            }
            #expect(facts.count == samples.count)
            for sample in samples {
                var stored = try #require(facts[sample.record.number])
                let expected = sample.facts
                #expect(Set(stored.labels) == Set(expected.labels))
                #expect(Set(stored.fields) == Set(expected.fields))
                #expect(Set(stored.holders) == Set(expected.holders))
                // Their order says nothing.
                (stored.labels, stored.fields, stored.holders) = (expected.labels, expected.fields, expected.holders)
                #expect(stored == expected)
            }
        }
    }

    private static func caller(_ number: Int) -> Caller {
        let userID = number < 4 ? QuerySample.people[number] : "admin"
        return Caller(orgID: "1", user: .with { $0.userID = userID }, access: number < 4 ? .viewer : .admin)
    }

    /// How many incidents match.
    private static func check(
        _ query: String, _ order: IncidentOrder, limit: Int, by caller: Caller, _ samples: [QuerySample],
        _ tx: ReadTransaction
    ) throws -> Int {
        let filter = IncidentFilter.all([
            .visible(to: caller), try QueryResolver(StoredVocabulary(tx, orgID: "1"), now: now).filter(of: query),
        ])
        let expected = samples.filter { filter.matches($0.facts) }.sorted { $0.precedes($1, in: order) }
            .map(\.record.number)
        let comment = Comment(rawValue: "\(query) \(order) by \(caller.user.userID)")
        var position: IncidentPosition?
        var found: [Int] = []
        repeat {
            let page = try tx.incidentPage(filter, of: "1", order: order, after: position, limit: limit)
            found += page.map(\.number)
            position = page.count == limit ? page.last : nil
        } while position != nil
        #expect(found == expected, comment)
        for plan in try plans(filter, order, tx) {
            let lister = IncidentLister(
                tx: tx, orgID: "1", order: order, position: nil, limit: 1000, walkLimit: 20, gatherLimit: 60)
            let filter = filter.pushingNegations
            let rows = try lister.page(filter, in: lister.bounds(of: filter), by: plan)
            #expect(rows.map(\.number) == expected, "\(comment.rawValue) by \(plan)")
        }
        return expected.count
    }

    /// Every plan that fits the filter, whatever the planner would choose.
    private static func plans(
        _ filter: IncidentFilter, _ order: IncidentOrder, _ tx: ReadTransaction
    ) throws -> [IncidentPlanner.Plan] {
        let planner = IncidentPlanner(tx: tx, orgID: "1", order: order, limit: 1000)
        let drivers = try planner.drivers(of: filter.pushingNegations, in: IncidentPlanner.Bounds()) + [.all]
        guard order.column != nil else { return drivers.map { .walk($0) } }
        return [.order(otherwise: nil)] + drivers.flatMap { [.gather($0), .order(otherwise: $0)] }
    }

    @Test func descendingIsTheExactReverseOfAscending() async throws {
        try await withSamples(4) { database, samples in
            for field in IncidentOrderField.allCases {
                let (ascending, descending) = try await database.read(.list) { tx in
                    try (
                        tx.incidentPage(.everything, of: "1", order: IncidentOrder(field, .ascending), limit: 1000),
                        tx.incidentPage(.everything, of: "1", order: IncidentOrder(field, .descending), limit: 1000)
                    )
                }
                #expect(ascending.count == samples.count)
                #expect(descending == ascending.reversed(), "\(field)")
                let order = IncidentOrder(field, .ascending)
                #expect(
                    ascending.map(\.number) == samples.sorted { $0.precedes($1, in: order) }.map(\.record.number))
            }
        }
    }

    @Test func aChangedTextIsFoundByItsNewWordsAlone() async throws {
        try await withSamples(5) { database, samples in
            let old = samples[0].record
            var new = old
            new.title = "Quokkas am Straßenrand"
            new.summary = "zweiter Teil"
            let (changed, first) = (new, old)
            try await database.write(.organization("1")) { try $0.update(changed, from: first) }
            let found = try await database.read(.list) { tx in
                try ["quokkas am", "straßenrand", "zweiter teil", "eiter teil"].map {
                    try tx.incidentPage(.text(containing: $0), of: "1", limit: 10).map(\.number)
                }
            }
            #expect(found == Array(repeating: [old.number], count: 4))
            let indexed = try await database.read(.list) { tx -> [Int] in
                guard tx.dialect.hasTextIndex else { return [] }
                let expression = try #require(TextIndex.matchExpression(containing: first.title.folded))
                return try tx.rows("SELECT rowid AS number FROM incident_text WHERE incident_text MATCH \(expression)")
                    .map { try $0.get("number", as: Int.self) }
            }
            #expect(!indexed.contains(old.number))
        }
    }

    private func withSamples(
        _ seed: UInt64, _ body: (any Database, [QuerySample]) async throws -> Void
    ) async throws {
        var random = SeededRandom(seed: seed)
        let samples = (1...Self.incidentCount).map { QuerySample(number: $0, &random) }
        try await withDatabase { database in
            try await database.write(.organization("1")) { tx in
                try QuerySample.prepare(tx, incidentCount: samples.count)
                for sample in samples { try sample.store(in: tx) }
            }
            try await body(database, samples)
        }
    }
}

extension QuerySample {
    /// The order of lists in plain words, apart from the columns that storage orders by.
    fileprivate func precedes(_ other: QuerySample, in order: IncidentOrder) -> Bool {
        guard order.direction == .ascending else {
            return other.precedes(self, in: IncidentOrder(order.field, .ascending))
        }
        let (mine, theirs) = (sortKey(order.field), other.sortKey(order.field))
        return mine == theirs ? record.number < other.record.number : mine.lexicographicallyPrecedes(theirs)
    }

    private func sortKey(_ field: IncidentOrderField) -> [Int64] {
        func scalars(_ text: String) -> [Int64] { text.unicodeScalars.map { Int64($0.value) } }
        return switch field {
        case .incidentID, .createdTime: []
        case .modifiedTime: [record.modifiedAt.microseconds]
        case .title: scalars(record.title)
        case .status:
            // The types of incidents share their ranks.
            [
                ["active": 0, "private-active": 0, "s-review": 1, "resolved": 2, "private-resolved": 2][
                    record.statusID] ?? 9
            ]
        case .severity: [["critical": 0, "major": 1, "minor": 2, "pending": 3][record.severityID] ?? 9]
        case .prefix: scalars(record.roomPrefix)
        case .isDrill: [record.isDrill ? 1 : 0]
        case .incidentStart: [record.startedAt.microseconds]
        case .incidentEnd: [record.endedAt.microseconds]
        case .closedTime: [record.closedAt.microseconds]
        }
    }
}
