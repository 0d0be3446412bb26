public import Foundation

/// Loads an export into an empty database.
///
/// A file is read twice: first it is checked to its last line, and a bad one changes nothing; then it is loaded. What
/// comes through a pipe is checked while it is loaded, and leaves the target empty when it is bad. A load that its
/// process did not outlive leaves a database that says so, and that the next import begins anew.
public struct DatabaseImport: Sendable {
    let file: URL?
    let target: DatabaseCopy.Place
    let files: any ImportedFiles

    /// - Parameters:
    ///   - file: the export; nil for the standard input.
    ///   - target: an empty database, or one that nobody has changed yet.
    public init(file: URL?, to target: DatabaseCopy.Place, files: any ImportedFiles) {
        self.file = file
        self.target = target
        self.files = files
    }

    /// Checks the file, and touches no database.
    public func check(progress: @escaping @Sendable (CopyProgress) -> Void) async throws -> Int {
        try await offPool {
            try withInput { descriptor in
                let size = Int(lseek(descriptor, 0, SEEK_END))
                guard size >= 0 else { throw StorageError("What comes through a pipe cannot be checked beforehand.") }
                return try check(descriptor, size, progress)
            }
        }
    }

    /// Checks and loads.
    ///
    /// - Throws: ``StorageError`` with a sentence: what is wrong in which line, or why the target is refused.
    public func run(progress: @escaping @Sendable (CopyProgress) -> Void) async throws -> ImportSummary {
        try await offPool {
            try withInput { descriptor in
                var expected = 0
                let size = Int(lseek(descriptor, 0, SEEK_END))
                if size >= 0 { expected = try check(descriptor, size, progress) }
                lseek(descriptor, 0, SEEK_SET)
                switch target {
                case .folder(let url):
                    return try SQLiteImportTarget.with(SQLiteFolder(url)) {
                        try load(descriptor, into: $0, expected, progress)
                    }
                case .postgres(let address):
                    return try PostgresImportTarget.with(address) {
                        try load(descriptor, into: $0, expected, progress)
                    }
                }
            }
        }
    }

    private func check(
        _ descriptor: Int32, _ size: Int, _ progress: @escaping @Sendable (CopyProgress) -> Void
    ) throws -> Int {
        lseek(descriptor, 0, SEEK_SET)
        let taker = ImportScan.Taker(progress: { progress(.checked($0, of: size)) })
        return try ImportScan(descriptor: descriptor).run(taker).rows
    }

    private func load(
        _ descriptor: Int32, into target: some ImportTarget, _ expected: Int,
        _ progress: @escaping @Sendable (CopyProgress) -> Void
    ) throws -> ImportSummary {
        try ImportRun(target: target, files: files, progress: progress)
            .run(ImportScan(descriptor: descriptor), expected: expected)
    }

    private func withInput<Result>(_ body: (Int32) throws -> Result) throws -> Result {
        guard let file else { return try body(STDIN_FILENO) }
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(errno: "The file \(file.path) cannot be opened") }
        defer { close(descriptor) }
        return try body(descriptor)
    }
}
