import Foundation

/// The programs of the PostgreSQL server that is installed here.
struct PostgresPrograms: Sendable {
    private let folder: URL

    /// Those of the newest version, or of the folder that `MUSTER_TEST_POSTGRES_BIN` names.
    ///
    /// - Throws: ``Missing`` when there are none.
    static func find() throws -> PostgresPrograms {
        let chosen = ProcessInfo.processInfo.environment["MUSTER_TEST_POSTGRES_BIN"].map { [$0] }
        let debian = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: debian)) ?? []
        let newestFirst = versions.compactMap(Int.init).sorted(by: >).map { "\(debian)/\($0)/bin" }
        let candidates =
            chosen ?? newestFirst + ["/usr/local/pgsql/bin", "/usr/local/bin", "/opt/homebrew/bin", "/usr/bin"]
        let found = candidates.first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
        guard let found else { throw Missing() }
        return PostgresPrograms(folder: URL(fileURLWithPath: found))
    }

    func path(_ program: String) -> String { folder.appending(path: program).path }

    /// `command` under a user that PostgreSQL and PgBouncer let run them: neither runs as root.
    static func unprivileged(_ command: [String]) -> [String] {
        guard geteuid() == 0 else { return command }
        return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] + command
    }

    /// Makes a folder that the servers' user owns. Its path is short: a Unix socket lies in it.
    static func makeFolder() throws -> URL {
        let name = "muster-pg-" + UUID().uuidString.prefix(8).lowercased()
        let folder = FileManager.default.temporaryDirectory.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        if geteuid() == 0 { try Tool.run("chown", "postgres:postgres", folder.path) }
        return folder
    }

    struct Missing: Error, CustomStringConvertible {
        var description: String { "PostgreSQL is not installed: install the package postgresql-15." }
    }
}
