import Foundation
import IncidentAPI

/// `apigen [folder]` writes the generated files of the package in `folder`, or in the current one;
/// `apigen --check [folder]` fails when they are not what the declarations say.
@main
enum Apigen {
    static func main() {
        do {
            let arguments = CommandLine.arguments.dropFirst()
            let package = URL(fileURLWithPath: arguments.first { $0 != "--check" } ?? ".", isDirectory: true)
            let files = try generatedFiles(of: package)
            if arguments.contains("--check") { try check(files, in: package) } else { try write(files, in: package) }
        } catch {
            FileHandle.standardError.write(Data("apigen: \(error)\n".utf8))
            exit(1)
        }
    }

    /// The generated files: their paths in the package, and their content.
    private static func generatedFiles(of package: URL) throws -> [(path: String, content: String)] {
        let program = Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
        let symbols = try SymbolGraph.extract(beside: program)
        let examples = Examples(folder: package.appending(path: "Tests/IncidentServiceTests/Golden"))
        let api = try APIDescription(Catalog.procedures, symbols: symbols, examples: examples)
        return [
            ("docs/reference.md", MarkdownReference(api: api).text),
            swiftFile("docsPage", HTMLReference(api: api).text),
            swiftFile("openAPI", OpenAPIDocument(api: api).json.text),
        ]
    }

    /// A text as a property of `GeneratedText`. As a resource that is embedded in code it would be a list of numbers,
    /// which takes the compiler half a minute.
    private static func swiftFile(_ name: String, _ text: String) -> (path: String, content: String) {
        let content = """
            // swift-format-ignore-file
            // Written by `make docs` from the declarations in IncidentAPI.

            extension GeneratedText {
                static let \(name) = #\"\"\"
            \(text)\"\"\"#
            }

            """
        return ("Sources/IncidentServer/Generated/GeneratedText+\(name).swift", content)
    }

    private static func write(_ files: [(path: String, content: String)], in package: URL) throws {
        for file in files {
            let url = package.appending(path: file.path)
            try file.content.write(to: url, atomically: true, encoding: .utf8)
            print("Wrote \(file.path).")
        }
    }

    private static func check(_ files: [(path: String, content: String)], in package: URL) throws {
        for file in files {
            guard try String(contentsOf: package.appending(path: file.path), encoding: .utf8) != file.content else {
                continue
            }
            throw GenerationError(
                "\(file.path) is not what the declarations say. Run `make docs` and commit the result.")
        }
    }
}

/// Why nothing was generated, in a sentence.
struct GenerationError: Error, CustomStringConvertible {
    var description: String
    init(_ description: String) { self.description = description }
}
