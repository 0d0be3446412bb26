extension Catalog {
    static let keyUpdates: [any Procedure.Type] = [
        CreateKeyUpdate.self,
        DeleteKeyUpdate.self,
        GetInitialKeyUpdate.self,
        GetKeyUpdate.self,
        GetLastKeyUpdate.self,
        QueryKeyUpdates.self,
        UpdateKeyUpdate.self,
    ]
}
