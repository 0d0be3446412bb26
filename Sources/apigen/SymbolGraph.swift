import Foundation

/// The doc comments of IncidentAPI, by the path of what they describe, such as `CreateIncident.Request.title`.
struct SymbolGraph {
    private var comments: [String: String] = [:]

    /// Reads the module as it was built beside the running program.
    static func extract(beside program: URL) throws -> SymbolGraph {
        let output = FileManager.default.temporaryDirectory.appending(path: "apigen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: output) }
        _ = try run(
            "swift-symbolgraph-extract", "-module-name", "IncidentAPI", "-target", try targetTriple(),
            "-I", program.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "Modules").path,
            "-skip-synthesized-members", "-output-dir", output.path)
        return try SymbolGraph(file: output.appending(path: "IncidentAPI.symbols.json"))
    }

    private init(file: URL) throws {
        for symbol in try JSONDecoder().decode(Graph.self, from: Data(contentsOf: file)).symbols {
            guard let lines = symbol.docComment?.lines else { continue }
            comments[symbol.pathComponents.joined(separator: ".")] = lines.map(\.text).joined(separator: "\n")
        }
    }

    /// What the source says of `path`; a name of the API without a word stops the generator.
    func comment(_ path: String) throws -> Comment {
        guard let comment = comments[path] else { throw GenerationError("\(path) has no doc comment.") }
        return Comment(comment)
    }

    private struct Graph: Decodable {
        struct Symbol: Decodable {
            struct Comment: Decodable {
                struct Line: Decodable { var text: String }
                var lines: [Line]
            }
            var pathComponents: [String]
            var docComment: Comment?
        }
        var symbols: [Symbol]
    }

    /// The triple of the compiler's own platform, without a version.
    private static func targetTriple() throws -> String {
        struct Info: Decodable {
            struct Target: Decodable { var unversionedTriple: String }
            var target: Target
        }
        return try JSONDecoder().decode(Info.self, from: run("swiftc", "-print-target-info")).target.unversionedTriple
    }

    /// What a command prints; it fails as the command fails.
    private static func run(_ command: String...) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw GenerationError("\(command.joined(separator: " ")) failed.")
        }
        return output
    }
}
