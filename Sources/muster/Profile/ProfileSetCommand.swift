import ArgumentParser
import Foundation
import IncidentAPI
import IncidentClient

struct ProfileSetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Store a server and its token under a name, or replace what is stored there.",
        discussion: """
            The token is asked for on the terminal, and not shown; without a terminal it is read from standard input. \
            Both are tried before they are stored. The first profile becomes the one that is used.

              muster profile set work --url https://muster.example.com
              muster token create --data ./data --role editor --name me | muster profile set here --url http://127.0.0.1:8080
            """)

    @Argument(help: "The name, such as work.")
    var name: String

    @Option(help: "The server's address.")
    var url: String

    @Option(help: ArgumentHelp("A file with the token, in place of asking for it.", valueName: "file"))
    var tokenFile: String?

    @Option(help: ArgumentHelp("A PEM file of certificates to trust beside the system's.", valueName: "file"))
    var caFile: String?

    @Flag(help: "Use this profile from now on when none is named.")
    var use = false

    @Flag(help: "Store it without trying it.")
    var noCheck = false

    func validate() throws {
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) })
        else {
            throw ValidationError("'\(name)' is not a name of letters, digits, - _ and .")
        }
    }

    func run() async throws {
        let file = ProfileFile.ofUser
        var stored = try file.read()
        let address = try ServerAddress(url)
        let token = try tokenFile.map(TokenText.read) ?? TokenText.ask()
        let certificates = caFile.map { URL(filePath: $0).standardizedFileURL.path }
        let client = try ServerChoice(address: address, token: token, certificateFile: certificates)
            .client(deadline: .seconds(20))
        if !noCheck { _ = try await client.call(GetRoles.self) }
        stored.profiles[name] = Profile(url: url, token: token, caFile: certificates)
        if use || stored.current == nil { stored.current = name }
        try file.write(stored)
        try Output.line("Profile \(name) is stored in \(file.url.path).")
        if stored.current != name { Output.note("To use it: muster profile use \(name)") }
    }
}
