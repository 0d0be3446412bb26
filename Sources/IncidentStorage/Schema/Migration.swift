/// A step of the schema. Once released it never changes; a mistake is mended by a later step.
public struct Migration: Sendable {
    public var number: Int
    public var name: String
    /// Tables, and the indexes that rows need at once.
    var statements: [String]
    /// Indexes that a bulk load may build after its rows.
    var indexes: [String]
}

extension Migration {
    /// Every step, oldest first. Numbers count from 1 without gaps.
    public static let all: [Migration] = [
        m0001Incidents
    ]

    /// The schema version that this program needs.
    public static var latest: Int { all.count }
}
