import IncidentAPI
import IncidentStorage

extension DatabaseChecks {
    /// Whether the key that there is opens every secret that is stored.
    func storedSecrets() async -> Finding {
        let name = "secrets"
        let hooks: [EnabledHookRecord]
        do {
            hooks = try await database.read { try $0.enabledHooks(of: orgID) }.filter { !$0.secret.isEmpty }
        } catch {
            return .wrong(name, Administration.failure(of: error).message, advice: "Look at the other findings first.")
        }
        let advice = "Put the key back that they were stored with, or disable the hooks and enable them anew."
        do {
            guard let key = try secrets.key() else {
                if !hooks.isEmpty {
                    return .wrong(name, "\(hooks.count) are stored, and there is no key.", advice: advice)
                }
                guard secrets.isMissing else { return .well(name, "None is stored.") }
                return .warning(
                    name, "There is no key: a webhook with a secret is refused.",
                    advice: "Set secret-key-file, the same on every server: openssl rand -base64 32 makes a key.")
            }
            let closed = hooks.filter { key.open($0.secret, at: $0.secretPlace) == nil }
            guard let first = closed.first else {
                return .well(name, "The key opens all \(hooks.count) that are stored.")
            }
            return .wrong(
                name,
                "The key opens \(hooks.count - closed.count) of \(hooks.count); not that of \(first.enabledHookID).",
                advice: advice)
        } catch {
            let reason = "\(error)"
            return .wrong(name, reason.hasSuffix(".") ? reason : reason + ".", advice: advice)
        }
    }
}
