import IncidentAPI
import IncidentCore
import IncidentStorage

extension DisableHook: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let integration = try KnownIntegration(request.integrationID)
        guard !request.enabledHookID.isEmpty else { throw APIError.invalid("enabledHookID", "must not be empty") }
        guard let hook = try context.tx.enabledHook(request.enabledHookID, of: context.caller.orgID),
            hook.integrationID == integration.rawValue
        else {
            throw APIError(
                .notFound,
                "The integration \(integration.rawValue) has no enabled hook \(request.enabledHookID.prefix(64)).")
        }
        try context.tx.delete(hook)
        try context.tx.failWaitingDeliveries(
            for: hook.endpointID, ofHook: hook.enabledHookID, of: hook.orgID, error: "the hook was disabled",
            at: context.now)
        let isLast = try !context.tx.enabledHooks(of: hook.orgID).contains { $0.url == hook.url }
        // A URL may be a key, and nobody needs it any more.
        if isLast { try context.tx.deleteEndpoint(hook.endpointID, of: hook.orgID) }
        if hook.eventName == .incidentFilter { context.organization.filterHookCount -= 1 }
        try context.audit(["disabled": hook.auditDetail])
        return Response()
    }
}
