import Foundation
import IncidentTesting
import Testing

/// A running server, a person Ada on it, and a home folder for somebody who calls it by commands.
struct ClientPlace {
    let server: Served
    let token: String
    let home: URL

    static func run(_ body: (ClientPlace) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            let data = folder.appending(path: "data")
            let token = try await makeToken(data)
            _ = try await muster(
                "user", "add", "--data", data.path, "--name", "Ada Lovelace", "--email", "ada@example.com")
            try await Served.run(data) { server in
                try await body(ClientPlace(server: server, token: token, home: folder))
            }
        }
    }

    /// The home alone: nothing is known.
    var stranger: [String: String] { ["HOME": home.path, "PATH": "/usr/bin:/bin"] }

    /// The server and the token as variables.
    var environment: [String: String] {
        stranger.merging(["MUSTER_URL": server.url, "MUSTER_TOKEN": token]) { $1 }
    }

    var profiles: URL { home.appending(path: ".config/muster/profiles.json") }

    /// Runs a command to its end, whatever that is.
    func run(
        _ arguments: [String], environment: [String: String]? = nil, input: String? = nil
    ) async throws -> MusterProcess.Output {
        try await MusterProcess(arguments, environment: environment ?? self.environment, input: input).output()
    }

    /// Runs a command that is to succeed, and gives what it printed.
    func result(
        _ arguments: String..., environment: [String: String]? = nil, input: String? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> String {
        let output = try await run(arguments, environment: environment, input: input)
        #expect(output.status == 0, "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
        return output.result
    }

    /// Runs a command that is to end with `status`, print nothing, and say `words`.
    func expectFailure(
        _ arguments: String..., status: Int32, words: String, environment: [String: String]? = nil,
        input: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let output = try await run(arguments, environment: environment, input: input)
        #expect(output.status == status, "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
        #expect(output.stderr.contains(words), "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
        #expect(output.stdout.isEmpty, sourceLocation: sourceLocation)
        #expect(!output.stderr.contains(token), sourceLocation: sourceLocation)
    }

    /// Runs a command line on a terminal of so many columns, and gives what it shows.
    func onTerminal(_ line: String, columns: Int, _ variables: [String: String] = [:]) async throws -> String {
        let command = try "\(MusterProcess.executable().path) \(line)"
        let settings = environment.merging(["TERM": "xterm"]) { $1 }.merging(variables) { $1 }.map { "\($0)=\($1)" }
        // `stty` sets the width of the terminal itself; its lines end as a terminal's do.
        return try await Tool.output(
            ["env", "-i"] + settings + ["script", "-qec", "stty cols \(columns); \(command)", "/dev/null"]
        ).replacing("\r\n", with: "\n")
    }
}
