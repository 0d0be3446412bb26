import IncidentAPI
import IncidentStorage

extension DatabaseChecks {
    /// Whether what hooks are to be told gets there.
    func webhooks() async -> Finding {
        let name = "webhooks"
        return await attempt(name) {
            let (hooks, health) = try await database.read { tx in
                (try tx.enabledHooks(of: orgID), try tx.deliveryHealth(of: orgID))
            }
            let used = Set(hooks.map(\.endpointID))
            let disabled = health.disabled.filter { used.contains($0.endpointID) }
            let failing = health.failing.filter { used.contains($0.endpointID) }
            let waiting = health.waiting == 1 ? "1 delivery waits" : "\(health.waiting) deliveries wait"
            if let first = disabled.first {
                return .warning(
                    name,
                    "\(disabled.count) of \(used.count) endpoints are disabled; \(HookTarget(url: first.url).host): \(first.disabledReason).",
                    advice: "Mend the receiver, then: muster webhook resume HOOK, and muster webhook replay.")
            }
            if let first = failing.first {
                return .warning(
                    name,
                    "\(failing.count) of \(used.count) endpoints fail, such as \(HookTarget(url: first.url).host); \(waiting).",
                    advice: "muster webhook deliveries --state waiting shows what they answer.")
            }
            let endpoints = used.count == 1 ? "1 endpoint" : "\(used.count) endpoints"
            return .well(name, "\(endpoints), none failing; \(waiting).")
        }
    }
}
