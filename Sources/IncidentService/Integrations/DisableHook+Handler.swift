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
        // What waits for it is given up by who sends, some at a time; a pause would only delay that.
        let isLast = try !context.tx.enabledHooks(of: hook.orgID).contains { $0.url == hook.url }
        if isLast { try context.tx.endPause(of: hook) }
        if hook.eventName == .incidentFilter { context.organization.filterHookCount -= 1 }
        try context.audit(["disabled": hook.auditDetail])
        return Response()
    }
}
