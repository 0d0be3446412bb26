import ArgumentParser
import Foundation

struct ProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Store the addresses of servers and the tokens for them.",
        discussion: """
            Kept in $XDG_CONFIG_HOME/muster/profiles.json, or ~/.config/muster/profiles.json, which only its owner may \
            read: a file that others can read is refused.

              muster profile set work --url https://muster.example.com
              muster profile use work
            """,
        subcommands: [
            ProfileSetCommand.self, ProfileListCommand.self, ProfileUseCommand.self, ProfileRemoveCommand.self,
        ])
}

extension ProfileFile {
    /// That of this user.
    static var ofUser: ProfileFile { .standard(ProcessInfo.processInfo.environment) }
}

struct ProfileListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the stored profiles. Of a token its first characters are shown.")

    @OptionGroup var output: JSONOption

    private struct Summary: Encodable {
        var name: String
        var url: String
        var tokenPrefix: String
        var caFile: String?
        var isCurrent: Bool
    }

    func run() throws {
        let stored = try ProfileFile.ofUser.read()
        let summaries = stored.profiles.sorted { $0.key < $1.key }.map { name, profile in
            // As many as `muster token list` shows, of a token that is long enough to spare them.
            let prefix = profile.token.count > 20 ? String(profile.token.prefix(9)) : ""
            return Summary(
                name: name, url: profile.url, tokenPrefix: prefix, caFile: profile.caFile,
                isCurrent: name == stored.current)
        }
        if output.json { return try Output.json(summaries) }
        guard !summaries.isEmpty else { return Output.note("No profile is stored. `muster profile set` stores one.") }
        let rows = summaries.map { [$0.name, $0.url, $0.tokenPrefix, $0.isCurrent ? "current" : ""] }
        try Output.line(TextTable(header: ["NAME", "URL", "TOKEN", "USED"], rows: rows).text)
    }
}

struct ProfileUseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use", abstract: "Make a profile the one that is used when none is named.")

    @Argument(help: "The profile's name.")
    var name: String

    func run() throws {
        let file = ProfileFile.ofUser
        var stored = try file.read()
        let profile = try stored.require(name, in: file)
        stored.current = name
        try file.write(stored)
        try Output.line("Commands now call \(profile.url).")
    }
}

struct ProfileRemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a profile. The token stays valid: revoke it where it was made.")

    @Argument(help: "The profile's name.")
    var name: String

    func run() throws {
        let file = ProfileFile.ofUser
        var stored = try file.read()
        try stored.require(name, in: file)
        stored.profiles[name] = nil
        if stored.current == name { stored.current = nil }
        try file.write(stored)
        try Output.line("Profile \(name) is removed.")
    }
}
