extension Catalog {
    static let integration: [any Procedure.Type] = [
        CreateIncidentSlackChannel.self,
        DisableHook.self,
        EnableHook.self,
        GetEnabledHooks.self,
        GetHookRuns.self,
    ]
}
