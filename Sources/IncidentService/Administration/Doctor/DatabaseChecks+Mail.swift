import IncidentAPI
import IncidentStorage

extension DatabaseChecks {
    /// A warning when hooks send mail and there is nothing to send it by; nil else.
    func unsentMail() async -> Finding? {
        guard !sendsMail else { return nil }
        do {
            let hooks = try await database.read { try $0.enabledHooks(of: orgID) }
            let count = hooks.count { $0.integrationID == KnownIntegration.email.rawValue }
            guard count > 0 else { return nil }
            return .warning(
                "mail", "\(count) hooks send mail, and no mail server is set here.",
                advice:
                    "Set smtp-host and smtp-from for the server; doctor reads the variables, such as MUSTER_SMTP_HOST.")
        } catch {
            return .wrong(
                "mail", Administration.failure(of: error).message, advice: "Look at the other findings first.")
        }
    }
}
