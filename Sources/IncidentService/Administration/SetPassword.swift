import Foundation
import IncidentAPI
import IncidentStorage

/// Gives a person a password to sign in with, in the place of one that there was. The person's sessions end.
public enum SetPassword: AdministrationOperation {
    public static let name = "user.password"
    /// In characters.
    static let shortest = 12
    /// In bytes.
    static let longest = 1024

    public struct Request: Codable, Sendable {
        /// The user's ID or e-mail address.
        public var user: String
        /// 12 characters to 1,024 bytes.
        public var password: String

        public init(user: String, password: String) {
            self.user = user
            self.password = password
        }
    }

    public struct Response: Codable, Sendable {
        public var user: UserSummary
        /// How many sessions have ended.
        public var endedSessions: Int
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let hash = try await hash(request.password, administration.environment)
        let orgID = administration.orgID
        return try await administration.change(SetPassword.self) { tx, now in
            let member = try tx.requireMember(request.user, of: orgID)
            guard !member.isServiceAccount else {
                throw APIError(.conflict, "\(member.name) is the user of access tokens, which have no password.")
            }
            try tx.setPasswordHash(hash, of: member.userID, in: orgID, at: now)
            let ended = try tx.deleteSessions(of: member.userID, in: orgID)
            let detail: [String: JSONValue] = [
                "userID": .string(member.userID), "endedSessions": .integer(Int64(ended)),
            ]
            return (Response(user: UserSummary(member), endedSessions: ended), detail)
        }
    }

    /// What is stored of a password that is good enough.
    static func hash(_ password: String, _ environment: Environment) async throws -> String {
        guard password.count >= shortest, password.utf8.count <= longest else {
            throw APIError.invalid("password", "must have \(shortest) characters or more, and at most \(longest) bytes")
        }
        return try await PasswordHash.made(of: password, at: environment.passwordCost).stored
    }
}
