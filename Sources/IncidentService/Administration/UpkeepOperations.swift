import Foundation
import IncidentAPI
import IncidentStorage

/// Examines the data folder and its database. What is wrong is found, not thrown.
public enum Examine: AdministrationOperation {
    public static let name = "doctor"

    public struct Request: Codable, Sendable {
        public init() {}
    }

    public struct Response: Codable, Sendable {
        public var findings: [Finding]
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let checks = DatabaseChecks(
            database: administration.database, secrets: administration.secrets, orgID: administration.orgID,
            now: administration.environment.now(), sendsMail: administration.environment.sendsMail)
        let files = FileChecks(database: administration.database, files: administration.files)
        if let postgres = administration.database as? PostgresDatabase {
            let server = ServerChecks(
                database: postgres, replica: administration.replica, orgID: administration.orgID,
                environment: administration.environment)
            return Response(findings: await server.findings() + checks.sharedFindings() + files.findings())
        }
        let findings = await checks.findings() + (administration.folder.map { FolderChecks($0).findings() } ?? [])
        return Response(findings: await findings + files.findings())
    }
}

/// Writes a verified copy of the database, beside all that goes on.
public enum BackUp: AdministrationOperation {
    public static let name = "backup"

    public struct Request: Codable, Sendable {
        /// The file to write: an absolute path. It must not be there.
        public var file: String
        /// Whether to copy the content of attached files beside it; nil for yes.
        public var withAttachments: Bool?

        public init(file: String, withAttachments: Bool = true) {
            self.file = file
            self.withAttachments = withAttachments
        }
    }

    public struct Response: Codable, Sendable {
        public var file: String
        public var bytes: Int64
        public var incidents: Int
        /// How many contents of attached files are beside it.
        public var attachments: Int
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        guard let sqlite = administration.database as? SQLiteDatabase else {
            throw APIError(
                .conflict, "A PostgreSQL database is backed up by pg_dump, or with its log to any point in time.",
                hint: "docs/operate.md has the commands.")
        }
        let begun = administration.environment.now()
        let file = URL(fileURLWithPath: request.file)
        let summary = try await sqlite.backup(to: file)
        var count = 0
        if request.withAttachments ?? true, let files = administration.files {
            count = try await copyFiles(files, beside: file, from: sqlite, since: begun)
        }
        return Response(
            file: request.file, bytes: summary.bytes, incidents: summary.incidents, attachments: count)
    }

    /// Copies what the backup names. What was deleted since it began may be named by it.
    private static func copyFiles(
        _ files: any FileStore, beside file: URL, from database: SQLiteDatabase, since begun: Timestamp
    ) async throws -> Int {
        let folder = URL(fileURLWithPath: file.path + ".attachments", isDirectory: true)
        let target = FolderFileStore(folder)
        var (count, last) = (0, "")
        do {
            while true {
                let from = last
                let contents = try await database.read {
                    try $0.storedContents(after: from, limit: 500, orDeletedAfter: begun)
                }
                guard let end = contents.last else { break }
                if last.isEmpty { try await target.prepare() }
                for content in contents { try await FileCopy.copy(content.sha512, from: files, to: target) }
                count += contents.count
                last = end.sha512
            }
            return count
        } catch {
            // Without its files it is no backup.
            try? FileManager.default.removeItem(at: file)
            try? FileManager.default.removeItem(at: folder)
            throw StorageError("The content of attached files cannot be copied: \(error)")
        }
    }
}
