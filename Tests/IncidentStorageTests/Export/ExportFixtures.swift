import Crypto
import Foundation
import IncidentTesting
import Synchronization
import Testing

@testable import IncidentStorage

/// Everything that a database exports.
func exported(_ database: any Exporting, files: any ExportedFiles = NoFiles()) async throws -> ExportText {
    let bytes = Mutex<[UInt8]>([])
    let summary = try await database.export(files: files, madeBy: "muster test") { piece in
        bytes.withLock { $0 += piece }
    }
    return ExportText(bytes: bytes.withLock { $0 }, summary: summary)
}

func exported(folder: URL, files: any ExportedFiles = NoFiles()) async throws -> ExportText {
    let database = try await SQLiteDatabase.open(folder: folder, logger: .silent)
    let text = try await exported(database, files: files)
    await database.close()
    return text
}

func exported(_ address: PostgresAddress) async throws -> ExportText {
    let database = try await PostgresDatabase.open(address, logger: .silent)
    let text = try await exported(database)
    await database.close()
    return text
}

/// An export, as a text that tests change.
struct ExportText {
    var bytes: [UInt8]
    var summary = ExportSummary()

    init(bytes: [UInt8], summary: ExportSummary = ExportSummary()) {
        self.bytes = bytes
        self.summary = summary
        allLines = bytes.split(separator: 0x0A).map { Array($0) }
    }

    /// An export of these lines, with the end that belongs to them.
    init(sealing lines: [[UInt8]]) {
        let body = Self.text(of: lines)
        let rows = lines.filter { $0.starts(with: Array(#"{"table""#.utf8)) }
        let incidents = rows.filter { $0.starts(with: Array(#"{"table":"incident","#.utf8)) }
        let files = Set(lines.filter { $0.starts(with: Array(#"{"file""#.utf8)) }.map { Array($0.prefix(150)) })
        let end = ExportEnd.Content(
            rows: rows.count, incidents: incidents.count, files: files.count,
            sha256: SHA256.hash(data: body).hexadecimal)
        let last = Array(ExportEnd(end: end).line.utf8)
        bytes = body + last + [0x0A]
        allLines = lines + [last]
    }

    /// Its lines but for the last.
    var lines: [[UInt8]] { allLines.dropLast() }
    let allLines: [[UInt8]]

    /// Lines with their ends.
    static func text(of lines: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes += line
            bytes.append(0x0A)
        }
        return bytes
    }

    /// The number of the first line that begins with a text, from 1.
    func number(of begin: String) -> Int {
        (lines.firstIndex { $0.starts(with: Array(begin.utf8)) } ?? -1) + 1
    }

    /// With a text replaced in one line, and the end that belongs to it.
    func replacing(_ old: String, _ new: String, inLine number: Int) -> ExportText {
        var lines = lines
        let text = String(decoding: lines[number - 1], as: UTF8.self)
        if !text.contains(old) { Issue.record("line \(number) has no \(old): \(text)") }
        let range = text.range(of: old)
        lines[number - 1] = Array((range.map { text.replacingCharacters(in: $0, with: new) } ?? text).utf8)
        return ExportText(sealing: lines)
    }

    /// Writes it to a file that is removed afterwards.
    func withFile<Result>(_ body: (URL) async throws -> Result) async throws -> Result {
        let url = FileManager.default.temporaryDirectory.appending(path: "muster-\(UUID().uuidString).jsonl")
        try Data(bytes).write(to: url)
        defer { unlink(url.path) }
        return try await body(url)
    }

    @discardableResult func load(
        to place: DatabaseCopy.Place, files: any ImportedFiles = NoFiles()
    ) async throws -> ImportSummary {
        try await withFile { url in
            try await DatabaseImport(file: url, to: place, files: files).run { _ in }
        }
    }

    /// Loads it through a pipe, which cannot be read twice.
    func loadThroughPipe(to place: DatabaseCopy.Place) async throws -> ImportSummary {
        let url = FileManager.default.temporaryDirectory.appending(path: "muster-\(UUID().uuidString).pipe")
        guard mkfifo(url.path, 0o600) == 0 else { throw StorageError(errno: "no pipe") }
        defer { unlink(url.path) }
        let bytes = bytes
        // A reader that leaves early must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        async let written: Void = offPool {
            let descriptor = open(url.path, O_WRONLY | O_CLOEXEC)
            defer { close(descriptor) }
            try? ExportFile.write(bytes, to: descriptor, "pipe")
        }
        let result = await Swift.Result.of {
            try await DatabaseImport(file: url, to: place, files: NoFiles()).run { _ in }
        }
        try await written
        return try result.get()
    }
}

extension Result where Failure == any Error {
    static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}

/// A value that several threads change.
final class MutexBox<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func change<Result: Sendable>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        try value.withLock { value in
            var copy = value
            defer { value = copy }
            return try body(&copy)
        }
    }
}
