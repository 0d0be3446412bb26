import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

/// A copy that ended before its time goes on from where it was.
@Suite(.postgresOnly) struct CopyResumeTests {
    @Test(arguments: [1, 5, 17, 60])
    func toPostgres(failingAt chunk: Int) async throws {
        try await withCopySides { folder, scratch in
            let address = try scratch.address
            try await offPool {
                for step in [Step.fail(chunk), .finish(after: chunk - 1)] {
                    do {
                        try SQLiteCopySide.with(folder, creating: false) { source in
                            try PostgresCopySide.with(target: address) { target in
                                try step.run(try source.tables(), source, target)
                            }
                        }
                    } catch is FailingTarget.Failure {
                        // The first step ends here.
                    }
                }
            }
        }
    }

    @Test(arguments: [1, 5, 17, 60])
    func toSQLite(failingAt chunk: Int) async throws {
        try await withCopySides { folder, scratch in
            let address = try scratch.address
            _ = try await DatabaseCopy(from: .folder(folder.url), to: .postgres(address)).run { _ in }
            let back = TemporaryFolder()
            try await offPool {
                for step in [Step.fail(chunk), .finish(after: chunk - 1)] {
                    do {
                        try SQLiteCopySide.with(SQLiteFolder(back.url), creating: true) { target in
                            try PostgresCopySide.with(source: address) { source in
                                try step.run(try target.tables(), source, target)
                            }
                        }
                    } catch is FailingTarget.Failure {
                        // The first step ends here.
                    }
                }
            }
        }
    }

    @Test func anUnfinishedCopyIsNotServed() async throws {
        try await withCopySides { folder, scratch in
            let address = try scratch.address
            try await Self.beginOnly(folder, address)
            let error = await #expect(throws: StorageError.self) {
                _ = try await PostgresDatabase.open(address, logger: .silent)
            }
            #expect(error?.description.hasPrefix("The database holds an unfinished copy.") == true)
            _ = try await DatabaseCopy(from: .folder(folder.url), to: .postgres(address)).run { _ in }
            await (try PostgresDatabase.open(address, logger: .silent)).close()
        }
    }

    @Test func aSourceThatHasChangedMeanwhileIsRefused() async throws {
        try await withCopySides { folder, scratch in
            let address = try scratch.address
            try await Self.beginOnly(folder, address)
            let source = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            try await source.write(.organization("1")) { try $0.put("a", "changed") }
            await source.close()
            let error = await #expect(throws: StorageError.self) {
                _ = try await DatabaseCopy(from: .folder(folder.url), to: .postgres(address)).run { _ in }
            }
            #expect(error?.description.contains("an unfinished copy of another database") == true)
        }
    }

    private enum Step {
        case fail(Int)
        case finish(after: Int)

        func run(_ tables: [CopyTable], _ source: any CopySide, _ target: any CopyTarget) throws {
            switch self {
            case .fail(let chunk):
                let failing = FailingTarget(base: target, failsAt: chunk)
                let run = CopyRun(tables: tables, source: source, target: failing, rowLimit: 7) { _ in }
                // A source that is given up amid its rows cannot be read again: both sides are left.
                do {
                    _ = try run.run()
                    Issue.record("it did not fail")
                } catch is FailingTarget.Failure {
                    let stored = try tables.reduce(0) { try $0 + target.count(of: $1) }
                    #expect((stored > 0) == (chunk > 1))
                    throw FailingTarget.Failure()
                }
            case .finish(let stored):
                let counting = FailingTarget(base: target, failsAt: 0)
                let run = CopyRun(tables: tables, source: source, target: counting, rowLimit: 7) { _ in }
                let summary = try run.run()
                let counts = try tables.map { try source.count(of: $0) }
                #expect(summary.rows == counts.reduce(0, +))
                // What was stored before the end is not stored again.
                #expect(counting.stored.count == counts.reduce(0) { $0 + ($1 + 6) / 7 } - stored)
            }
        }
    }

    /// Begins a copy that does not get far.
    private static func beginOnly(_ folder: SQLiteFolder, _ address: PostgresAddress) async throws {
        try await offPool {
            try SQLiteCopySide.with(folder, creating: false) { source in
                try PostgresCopySide.with(target: address) { target in
                    let failing = FailingTarget(base: target, failsAt: 3)
                    let run = CopyRun(tables: try source.tables(), source: source, target: failing) { _ in }
                    #expect(throws: FailingTarget.Failure.self) { _ = try run.run() }
                }
            }
        }
    }
}
