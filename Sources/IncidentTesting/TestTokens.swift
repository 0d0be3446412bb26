import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage

/// Makes one token for each role. It leaves no trace in the audit log, so that a test finds its own there alone.
enum TestTokens {
    static func make(in database: any Database) async throws -> [Access: String] {
        let secrets = Dictionary(uniqueKeysWithValues: Access.allCases.map { ($0, AccessToken.random()) })
        try await database.write(.organization(Bootstrap.orgID)) { tx in
            for (index, role) in Access.allCases.enumerated() {
                guard let secret = secrets[role] else { continue }
                let digits = "fffffffffffffffffffffff\(index)"
                var user = MemberRecord(
                    orgID: Bootstrap.orgID, userID: "grafana-incident:user-\(digits)", name: "Service Account: \(role)",
                    role: role, isServiceAccount: true, createdAt: Timestamp(microseconds: 0))
                if let known = try tx.member(user.userID, of: Bootstrap.orgID) {
                    user = known
                } else {
                    try tx.insert(user)
                }
                try tx.insert(
                    AccessTokenRecord(
                        orgID: Bootstrap.orgID, tokenID: "token-\(secret.hash.prefix(24))", token: secret,
                        name: "\(role)", role: role, userID: user.userID, createdAt: user.createdAt, expiresAt: .unset))
            }
        }
        return secrets.mapValues(\.text)
    }
}
