import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

extension EnableHook: CommandHandler {
    static func prepare(_ request: Request, _ environment: Environment) async throws {
        let (_, config) = try check(request)
        switch config.target {
        case .url(_, let host): try await environment.hosts.require(host, field: HookFieldKey.url.member)
        case .mail:
            guard environment.sendsMail else {
                throw APIError(
                    .integrationNotConfigured, "This server has no mail server to send by.",
                    hint: "An operator sets smtp-host and smtp-from.")
            }
        }
        if !config.secret.isEmpty { try environment.secrets.prepare() }
    }

    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let (integration, config) = try check(request)
        let orgID = context.caller.orgID
        _ = try QueryResolver(
            StoredVocabulary(context.tx, orgID: orgID), now: context.now, field: "incidentFilter"
        ).filter(of: request.incidentFilter)

        var hook = EnabledHookRecord(
            orgID: orgID, enabledHookID: context.newID("hook"), integrationID: integration.rawValue,
            hookID: integration.hook.hookID, eventName: request.eventName, url: config.url,
            enabledBy: context.caller.user.userID, enabledAt: context.now)
        hook.template = config.template
        hook.events = config.events
        hook.incidentFilter = request.incidentFilter
        hook.sensitive = request.sensitive
        if !config.secret.isEmpty {
            hook.secret = try context.secrets.requireKey().seal(config.secret, at: hook.secretPlace)
        }
        hook.afterSequence = context.organization.eventSequence
        try context.tx.insert(hook)
        try context.tx.openEndpoint(of: hook)
        if hook.eventName == .incidentFilter { context.organization.filterHookCount += 1 }
        try context.audit(["enabled": hook.auditDetail])
        return .with { $0.enabledHookID = hook.enabledHookID }
    }

    private static func check(_ request: Request) throws -> (KnownIntegration, HookSettings) {
        let integration = try KnownIntegration(request.integrationID, hook: request.hookID)
        guard request.eventName != .none else {
            throw APIError.invalid("eventName", "must be one of \(HookEventName.words.joined(separator: ", "))")
        }
        if request.eventName == .incidentFilter, request.incidentFilter.allSatisfy(\.isWhitespace) {
            throw APIError.invalid("incidentFilter", "must be a query with the eventName incidentFilter")
        }
        let config = try HookSettings(request.hookConfig.fields, of: integration, eventName: request.eventName)
        return (integration, config)
    }
}

extension EnabledHookRecord {
    /// What the audit log holds of it: whose URL it is and not the rest, which may be a key, or who gets its mail; of the
    /// secret and of the template whether there is one.
    var auditDetail: JSONValue {
        let addresses = EmailAddress.list(url) ?? []
        return .object([
            "enabledHookID": .string(enabledHookID), "integrationID": .string(integrationID),
            "hookID": .string(hookID), "eventName": .string(eventName.rawValue),
            "host": .string(URLComponents(string: url)?.host ?? ""), "hasSecret": .bool(!secret.isEmpty),
            "to": .array(addresses.map { .string($0.text) }), "hasTemplate": .bool(!template.isEmpty),
            "events": .array(events.map { .string($0.rawValue) }), "incidentFilter": .string(incidentFilter),
            "sensitive": .bool(sensitive),
        ])
    }
}
