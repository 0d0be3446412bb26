import Foundation
import IncidentTesting
import Testing

/// Where commands take the server and the token from.
@Suite(.sqliteOnly) struct ProfileTests {
    @Test func aProfileIsStoredAndUsed() async throws {
        try await ClientPlace.run { place in
            let stored = try await place.result(
                "profile", "set", "work", "--url", place.server.url, environment: place.stranger,
                input: place.token + "\n")
            #expect(stored == "Profile work is stored in \(place.profiles.path).")
            let mode = try FileManager.default.attributesOfItem(atPath: place.profiles.path)[.posixPermissions] as? Int
            #expect(mode == 0o600)
            let declared = try await place.result("incident", "declare", "Slow", environment: place.stranger)
            #expect(declared.hasPrefix("1  \(place.server.url)/"))
            for arguments in [["profile", "list"], ["profile", "list", "--json"]] {
                let listed = try await place.run(arguments, environment: place.stranger).stdout
                #expect(listed.contains("work"))
                #expect(listed.contains(place.token.prefix(9)))
                #expect(!listed.contains(place.token))
            }
            _ = try await place.result("profile", "remove", "work", environment: place.stranger)
            try await place.expectFailure(
                "incident", "list", status: 78, words: "No server is named.", environment: place.stranger)
        }
    }

    @Test func severalProfilesAreToldApart() async throws {
        try await ClientPlace.run { place in
            func store(_ name: String, _ url: String) async throws {
                _ = try await place.result(
                    "profile", "set", name, "--url", url, "--no-check", environment: place.stranger, input: place.token)
            }
            try await store("away", "http://127.0.0.1:1")
            try await store("here", place.server.url)
            // The first one is used until another is chosen.
            try await place.expectFailure(
                "incident", "list", "--timeout", "1s", status: 69, words: "127.0.0.1:1", environment: place.stranger)
            _ = try await place.result("incident", "list", "--profile", "here", environment: place.stranger)
            let chosen = place.stranger.merging(["MUSTER_PROFILE": "here"]) { $1 }
            _ = try await place.result("incident", "list", environment: chosen)
            _ = try await place.result("profile", "use", "here", environment: place.stranger)
            _ = try await place.result("incident", "list", environment: place.stranger)
            try await place.expectFailure(
                "incident", "list", "--profile", "there", status: 78, words: "There are: away, here.",
                environment: place.stranger)
        }
    }

    /// Another address than the profile's gets another token, or none.
    @Test func aProfilesTokenGoesToItsServerAlone() async throws {
        try await ClientPlace.run { place in
            _ = try await place.result(
                "profile", "set", "work", "--url", place.server.url, environment: place.stranger, input: place.token)
            let elsewhere = "http://127.0.0.1:1"
            try await place.expectFailure(
                "incident", "list", "--url", elsewhere, status: 78, words: "No token is given for \(elsewhere).",
                environment: place.stranger)
            try await place.expectFailure(
                "incident", "list", "--profile", "work", "--url", elsewhere, status: 78, words: "No token",
                environment: place.stranger)
            try await place.expectFailure(
                "incident", "list", status: 78, words: "No token",
                environment: place.stranger.merging(["MUSTER_URL": elsewhere]) { $1 })
            // The same server under another of its bases is the same server.
            _ = try await place.result(
                "incident", "list", "--url", place.server.url + "/api/v1/", environment: place.stranger)
        }
    }

    @Test(arguments: [0o640, 0o604, 0o620])
    func aFileThatOthersCanReadIsRefused(_ mode: Int) async throws {
        try await ClientPlace.run { place in
            _ = try await place.result(
                "profile", "set", "work", "--url", place.server.url, environment: place.stranger, input: place.token)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.profiles.path)
            for command in [["incident", "list"], ["profile", "list"], ["profile", "use", "work"]] {
                let output = try await place.run(command, environment: place.stranger)
                #expect(output.status == 78)
                #expect(output.stderr.contains("Others may read or write the profile file \(place.profiles.path)"))
                #expect(output.stderr.contains("chmod 600"))
            }
            // Who needs no profile is not kept from working.
            _ = try await place.result("incident", "list")
        }
    }

    @Test func aFileOfNonsenseIsNamed() async throws {
        try await ClientPlace.run { place in
            try FileManager.default.createDirectory(
                at: place.profiles.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("profiles:".utf8).write(to: place.profiles)
            try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.profiles.path)
            try await place.expectFailure(
                "incident", "list", status: 78, words: "is not as muster writes it", environment: place.stranger)
            try await place.expectFailure(
                "profile", "set", "x", "--url", place.server.url, status: 78, words: "is not as muster writes it",
                environment: place.stranger, input: place.token)
        }
    }

    @Test func whatDoesNotWorkIsNotStored() async throws {
        try await ClientPlace.run { place in
            try await place.expectFailure(
                "profile", "set", "work", "--url", place.server.url, status: 77, words: "unknown, revoked or expired",
                environment: place.stranger, input: "glsa_wrong")
            try await place.expectFailure(
                "profile", "set", "work", "--url", "nowhere", status: 78, words: "https://",
                environment: place.stranger, input: place.token)
            try await place.expectFailure(
                "profile", "set", "a b", "--url", place.server.url, status: 64, words: "'a b'",
                environment: place.stranger, input: place.token)
            try await place.expectFailure(
                "profile", "set", "work", "--url", place.server.url, status: 78, words: "No token came",
                environment: place.stranger, input: "")
            #expect(!FileManager.default.fileExists(atPath: place.profiles.path))
        }
    }

    @Test func theFolderIsThatOfXDG() async throws {
        try await ClientPlace.run { place in
            let folder = place.home.appending(path: "elsewhere")
            let environment = place.stranger.merging(["XDG_CONFIG_HOME": folder.path]) { $1 }
            _ = try await place.result(
                "profile", "set", "work", "--url", place.server.url, environment: environment, input: place.token)
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "muster/profiles.json").path))
            _ = try await place.result("incident", "list", environment: environment)
        }
    }

    @Test func aTokenComesFromAFileOrStandardInput() async throws {
        try await ClientPlace.run { place in
            let file = place.home.appending(path: "token")
            try Data("\(place.token)\n".utf8).write(to: file)
            let environment = place.stranger.merging(["MUSTER_URL": place.server.url]) { $1 }
            _ = try await place.result("incident", "list", "--token-file", file.path, environment: environment)
            _ = try await place.result(
                "incident", "list", "--token-file", "-", environment: environment, input: place.token)
            _ = try await place.result(
                "incident", "list", environment: environment.merging(["MUSTER_TOKEN_FILE": file.path]) { $1 })
            // As a shell's `<(pass show muster)` gives it.
            let pipe = place.home.appending(path: "pipe")
            #expect(mkfifo(pipe.path, 0o600) == 0)
            let written = Task.detached {
                let handle = try FileHandle(forWritingTo: pipe)
                try handle.write(contentsOf: Data(place.token.utf8))
                try handle.close()
            }
            _ = try await place.result("incident", "list", "--token-file", pipe.path, environment: environment)
            try await written.value
            try await place.expectFailure(
                "incident", "list", "--token-file", "/nowhere", status: 78, words: "/nowhere cannot be read",
                environment: environment)
        }
    }
}
