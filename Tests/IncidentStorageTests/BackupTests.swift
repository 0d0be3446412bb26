import Foundation
import IncidentStorage
import IncidentTesting
import Testing

@Suite(.sqliteOnly) struct BackupTests {
    @Test func backupTakenWhileWritesGoOnIsRestored() async throws {
        try await withSQLite { database in
            let files = TemporaryFolder()
            try FileManager.default.createDirectory(at: files.url, withIntermediateDirectories: true)
            let backup = files.url.appending(path: "muster.backup")
            for number in 1...200 {
                try await database.write(.organization("1")) {
                    try $0.insert(.sample(number, title: "Before \(number)"))
                }
            }
            let writer = Task {
                var number = 200
                while !Task.isCancelled {
                    number += 1
                    let next = number
                    try await database.write(.organization("1")) {
                        try $0.insert(.sample(next, title: "During \(next)"))
                    }
                }
            }
            let summary = try await database.backup(to: backup)
            writer.cancel()
            _ = await writer.result

            #expect(summary.incidents >= 200)
            #expect(summary.schemaVersion == Migration.latest)
            #expect(try mode(of: backup) == 0o600)
            #expect(try FileManager.default.contentsOfDirectory(atPath: files.url.path) == ["muster.backup"])
            await #expect(throws: StorageError.self) { try await database.backup(to: backup) }

            let restored = files.url.appending(path: "restored")
            #expect(try await SQLiteDatabase.restore(backup, to: restored).incidents == summary.incidents)
            let again = try await SQLiteDatabase.open(folder: restored, logger: .silent)
            let count = try await again.read { try $0.number("SELECT COUNT(*) AS number FROM incident") }
            let last = try await again.read { try $0.number("SELECT MAX(number) AS number FROM incident") }
            #expect(count == summary.incidents)
            #expect(last == count)
            #expect(await again.integrityProblems().isEmpty)
            #expect(again.folder.permissionProblems().isEmpty)
            await again.close()
        }
    }

    @Test func restoreRefusesAFolderThatIsInUse() async throws {
        try await withSQLite { database in
            let files = TemporaryFolder()
            try FileManager.default.createDirectory(at: files.url, withIntermediateDirectories: true)
            let backup = files.url.appending(path: "muster.backup")
            _ = try await database.backup(to: backup)
            let error = await #expect(throws: StorageError.self) {
                try await SQLiteDatabase.restore(backup, to: database.folder.url)
            }
            #expect(error?.description.contains("in use by process \(getpid())") == true)
            await database.close()
            let second = await #expect(throws: StorageError.self) {
                try await SQLiteDatabase.restore(backup, to: database.folder.url)
            }
            #expect(second?.description.contains("not empty") == true)
        }
    }

    @Test func restoreRefusesWhatIsNoSoundBackup() async throws {
        try await withSQLite { database in
            for number in 1...200 {
                try await database.write(.organization("1")) {
                    try $0.insert(.sample(number, title: "A title long enough to fill some pages \(number)"))
                }
            }
            let files = TemporaryFolder()
            try FileManager.default.createDirectory(at: files.url, withIntermediateDirectories: true)
            let text = files.url.appending(path: "notes.txt")
            try Data("not a database, but long enough for a header".utf8).write(to: text)
            let backup = files.url.appending(path: "muster.backup")
            _ = try await database.backup(to: backup)
            let torn = files.url.appending(path: "torn.backup")
            var bytes = try Data(contentsOf: backup)
            for page in stride(from: 40_960, to: bytes.count, by: 4_096) {
                bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xA5, count: 64))
            }
            try bytes.write(to: torn)
            await database.close()
            for file in [text, torn, database.folder.database] {
                let target = files.url.appending(path: "target")
                await #expect(throws: StorageError.self) { try await SQLiteDatabase.restore(file, to: target) }
                #expect(!FileManager.default.fileExists(atPath: target.appending(path: "muster.sqlite").path))
            }
        }
    }

    private func mode(of file: URL) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int ?? 0
    }
}
