import Foundation
import IncidentAPI
import IncidentStorage
import Logging

@testable import IncidentService

/// Runs `body` with a database of its own that holds a new organisation.
func withDemoDatabase<Result>(_ body: (SQLiteDatabase) async throws -> Result) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-demo-\(UUID().uuidString)")
    let database = try await SQLiteDatabase.open(folder: folder, logger: Logger(label: "test"))
    let result: Swift.Result<Result, any Error>
    do {
        let founding = Environment(now: { Timestamp(microseconds: 0) }, newHexID: Environment.live.newHexID)
        try await Bootstrap.prepare(database, environment: founding)
        result = .success(try await body(database))
    } catch {
        result = .failure(error)
    }
    await database.close()
    try FileManager.default.removeItem(at: folder)
    return try result.get()
}

extension DemoLoad {
    /// The last moment of the histories that tests make: 2026-01-05, a Monday.
    static let testEnd = Timestamp(microseconds: 1_767_571_200_000_000)

    /// A history of the tests' end.
    static func test(_ incidents: Int, seed: UInt64 = 7, appends: Bool = false) -> DemoLoad {
        DemoLoad(incidents: incidents, seed: seed, end: testEnd, appends: appends)
    }

    func run(on database: SQLiteDatabase) async throws {
        try await run(on: database, environment: .live) { _ in }
    }
}
