import Foundation

/// A server and the token for it, under a name.
struct Profile: Codable, Equatable {
    var url: String
    var token: String
    /// A PEM file of certificates to trust beside the system's.
    var caFile: String?
}

/// All that is stored.
struct Profiles: Codable, Equatable {
    /// The one that is used when none is named.
    var current: String?
    var profiles: [String: Profile] = [:]

    /// The profile of that name, or the current one when none is named; nil when there is none to be named.
    func profile(_ name: String?, in file: ProfileFile) throws -> Profile? {
        guard let name else { return current.flatMap { profiles[$0] } }
        return try require(name, in: file)
    }

    @discardableResult func require(_ name: String, in file: ProfileFile) throws -> Profile {
        guard let profile = profiles[name] else {
            let known = profiles.keys.sorted().joined(separator: ", ")
            throw CommandFailure(
                "There is no profile \(name) in \(file.url.path).",
                hint: known.isEmpty ? "Store one: muster profile set \(name) --url URL" : "There are: \(known).",
                status: .configuration)
        }
        return profile
    }
}
