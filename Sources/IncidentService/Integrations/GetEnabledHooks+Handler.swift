import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetEnabledHooks: QueryHandler {
    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let hooks = try context.tx.enabledHooks(of: context.caller.orgID)
            .filter { request.eventName == .none || $0.eventName == request.eventName }
        return .with { $0.enabledHooks = hooks.map { $0.wire(for: context.caller) } }
    }
}

extension EnabledHookRecord {
    /// As the API shows it. A URL may hold a key of the receiver, and
    /// where mail goes is somebody's address: they are for those who could set them.
    fileprivate func wire(for caller: Caller) -> EnabledHook {
        .with {
            $0.integrationID = integrationID
            $0.enabledHookID = enabledHookID
            $0.eventName = eventName
            $0.hook = KnownIntegration(rawValue: integrationID)?.hook ?? .with { $0.hookID = hookID }
            $0.incidentFilter = incidentFilter
            $0.sensitive = sensitive
            let fields = KnownIntegration(rawValue: integrationID)?.fields ?? []
            $0.hookConfig.fields = fields.map { field($0, for: caller) }
        }
    }

    private func field(_ key: HookFieldKey, for caller: Caller) -> HookField {
        .with {
            $0.key = key.rawValue
            $0.description = key.description
            switch key {
            case .url:
                $0.value = caller.access >= .admin ? url : ""
                $0.checked = true
            case .to:
                let addresses = EmailAddress.list(url) ?? []
                $0.value = caller.access >= .admin ? addresses.map(\.text).joined(separator: ",") : ""
                $0.checked = true
            case .secret:
                $0.secret = true
                $0.checked = !secret.isEmpty
            case .template:
                $0.value = template
                $0.checked = !template.isEmpty
            case .events:
                $0.value = events.map(\.rawValue).joined(separator: ",")
                $0.checked = !events.isEmpty
            }
        }
    }
}
