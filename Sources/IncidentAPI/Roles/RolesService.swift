extension Catalog {
    static let roles: [any Procedure.Type] = [
        ArchiveRole.self,
        CreateRole.self,
        DeleteRole.self,
        GetRoles.self,
        UnarchiveRole.self,
        UpdateRole.self,
    ]
}
