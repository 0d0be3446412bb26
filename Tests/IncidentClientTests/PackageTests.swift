import Foundation
import IncidentTesting
import Testing

/// What a program takes in that uses the client: none of the server.
@Suite struct PackageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private struct Manifest: Decodable {
        struct Product: Decodable {
            var name: String
            var targets: [String]
        }
        struct Target: Decodable {
            var name: String
            var dependencies: [Dependency]
        }
        /// `{"byName": ["IncidentAPI", null]}`, `{"product": ["NIOCore", "swift-nio", …]}`.
        struct Dependency: Decodable {
            var byName: [String?]?
            var product: [JSONName]?
        }
        var products: [Product]
        var targets: [Target]
    }

    /// A name, or anything else.
    private struct JSONName: Decodable {
        var text: String?
        init(from decoder: any Decoder) throws { text = try? decoder.singleValueContainer().decode(String.self) }
    }

    @Test func theClientStandsOnTheAPIAndTheHTTPClientAlone() async throws {
        let text = try await withTemporaryFolder { folder in
            try await Tool.output([
                "swift", "package", "--package-path", Self.root.path, "--scratch-path", folder.path, "dump-package",
            ])
        }
        let manifest = try JSONDecoder().decode(Manifest.self, from: Data(text.utf8))
        #expect(manifest.products.first { $0.name == "IncidentClient" }?.targets == ["IncidentClient"])
        var (targets, packages) = (Set(["IncidentClient"]), Set<String>())
        var waiting = ["IncidentClient"]
        while let name = waiting.popLast() {
            let target = try #require(manifest.targets.first { $0.name == name })
            for dependency in target.dependencies {
                if let name = dependency.byName?.first ?? nil, targets.insert(name).inserted { waiting.append(name) }
                if let package = dependency.product?.dropFirst().first?.text { packages.insert(package) }
            }
        }
        #expect(targets == ["IncidentAPI", "IncidentClient"])
        // async-http-client stands on the last three itself.
        #expect(packages == ["async-http-client", "swift-nio", "swift-nio-extras", "swift-nio-ssl"])
    }

    /// A module that some other target has built can be imported without being declared.
    @Test func itsSourcesImportNothingElse() throws {
        let allowed: Set = [
            "AsyncHTTPClient", "Foundation", "IncidentAPI", "NIOCore", "NIOHTTP1", "NIOHTTPCompression", "NIOPosix",
            "NIOSSL",
        ]
        var imported = Set<Substring>()
        for target in ["IncidentClient", "IncidentAPI"] {
            let folder = Self.root.appending(path: "Sources/\(target)")
            let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
            for case let file as URL in files where file.pathExtension == "swift" {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                    if let found = line.firstMatch(of: /^(?:public )?import (\w+)/) { imported.insert(found.1) }
                }
            }
        }
        #expect(Set(imported.map(String.init)) == allowed)
    }
}
