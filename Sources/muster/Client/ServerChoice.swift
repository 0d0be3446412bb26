import Foundation
import IncidentClient
import IncidentServer

/// Which server is called, and with which token: a flag wins over the environment, that over the profile.
///
/// A profile's token goes to that profile's server alone, whatever else names another address.
struct ServerChoice {
    let address: ServerAddress
    let token: String
    let certificateFile: String?

    init(_ option: ServerOption, environment: [String: String], file: ProfileFile) throws {
        let variable = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        // A profile that a flag names stands before the environment.
        let named = option.profile != nil
        let url = option.url ?? (named ? nil : variable("MUSTER_URL"))
        let given = try Self.token(option) ?? (named ? nil : Self.token(variable))

        var profile: Profile?
        if url == nil || given == nil || named {
            profile = try file.read().profile(option.profile ?? variable("MUSTER_PROFILE"), in: file)
        }
        guard let text = url ?? profile?.url else {
            throw CommandFailure(
                "No server is named.",
                hint: "Give --url, set MUSTER_URL, or store one: muster profile set NAME --url URL",
                status: .configuration)
        }
        let address = try ServerAddress(text)
        let isOfProfile = try profile.map { try ServerAddress($0.url).root == address.root } ?? false
        guard let token = given ?? (isOfProfile ? profile?.token : nil) else {
            throw CommandFailure(
                "No token is given for \(address.root).",
                hint:
                    "Give --token-file, set MUSTER_TOKEN, or store both: muster profile set NAME --url \(address.root)",
                status: .configuration)
        }
        self.address = address
        self.token = token
        certificateFile = option.caFile ?? variable("MUSTER_CA_FILE") ?? (isOfProfile ? profile?.caFile : nil)
    }

    init(address: ServerAddress, token: String, certificateFile: String?) {
        self.address = address
        self.token = token
        self.certificateFile = certificateFile
    }

    func client(deadline: Duration) throws -> IncidentClient {
        var configuration = IncidentClientConfiguration(address: address, token: token)
        configuration.deadline = deadline
        configuration.certificateFile = certificateFile
        configuration.userAgent = "muster/\(MusterVersion.current)"
        let isWatched = isatty(STDERR_FILENO) == 1
        configuration.onRetry = { notice in
            if isWatched, notice.attempts == 2 { Output.note("\(notice.reason) Trying again…") }
        }
        return try IncidentClient(configuration)
    }

    /// That of the flags.
    private static func token(_ option: ServerOption) throws -> String? {
        if let token = option.token { return token }
        return try option.tokenFile.map(TokenText.read)
    }

    /// That of the environment.
    private static func token(_ variable: (String) -> String?) throws -> String? {
        if let token = variable("MUSTER_TOKEN") { return token }
        return try variable("MUSTER_TOKEN_FILE").map(TokenText.read)
    }
}
