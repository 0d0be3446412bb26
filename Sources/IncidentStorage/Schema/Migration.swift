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
        m0001Incidents, m0002Leases,
    ]

    /// The schema version that this program needs.
    public static var latest: Int { all.count }
}
