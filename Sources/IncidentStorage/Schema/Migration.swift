/// A step of the schema. Once released it never changes; a mistake is mended by a later step.
public struct Migration: Sendable {
    public var number: Int
    public var name: String
    /// The step that a program must know to use the database after this one.
    ///
    /// A step that adds what older programs need not know repeats the number of the step before it, so that they go
    /// on working beside newer ones; a step that takes away what they use raises it to the first that does without.
    public var requiredSchema: Int
    /// Tables, and the indexes that rows need at once.
    var statements: [String]
    /// Indexes that a bulk load may build after its rows.
    var indexes: [String] = []
}

extension Migration {
    /// Every step, oldest first. Numbers count from 1 without gaps.
    public static let all: [Migration] = [
        m0001Incidents, m0002Leases, m0003Fields, m0004KeyUpdates, m0005Hooks, m0006DeletedIncidents, m0007Attachments,
        m0008IncidentRefs, m0009Deliveries, m0010AlertGroups, m0011Sessions,
    ]

    /// The names of the tables that it makes.
    var tables: [String] {
        statements.compactMap { $0.firstMatch(of: /^CREATE TABLE (\w+)/).map { String($0.output.1) } }
    }

    /// The name of the index that a statement makes.
    static func indexName(_ statement: String) -> String {
        statement.firstMatch(of: /^CREATE (?:UNIQUE )?INDEX (\w+)/).map { String($0.output.1) } ?? ""
    }

    /// The schema version that this program needs.
    public static var latest: Int { all.count }
}
