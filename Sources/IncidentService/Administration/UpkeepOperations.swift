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
            now: administration.environment.now())
        if let postgres = administration.database as? PostgresDatabase {
            let server = ServerChecks(
                database: postgres, replica: administration.replica, orgID: administration.orgID,
                environment: administration.environment)
            return Response(findings: await server.findings() + checks.sharedFindings())
        }
        let findings = await checks.findings()
        return Response(findings: findings + (administration.folder.map { FolderChecks($0).findings() } ?? []))
    }
}

/// Writes a verified copy of the database, beside all that goes on.
public enum BackUp: AdministrationOperation {
    public static let name = "backup"

    public struct Request: Codable, Sendable {
        /// The file to write: an absolute path. It must not be there.
        public var file: String

        public init(file: String) { self.file = file }
    }

    public struct Response: Codable, Sendable {
        public var file: String
        public var bytes: Int64
        public var incidents: Int
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        guard let sqlite = administration.database as? SQLiteDatabase else {
            throw APIError(
                .conflict, "A PostgreSQL database is backed up by pg_dump, or with its log to any point in time.",
                hint: "docs/operate.md has the commands.")
        }
        let summary = try await sqlite.backup(to: URL(fileURLWithPath: request.file))
        return Response(file: request.file, bytes: summary.bytes, incidents: summary.incidents)
    }
}
