extension Catalog {
    static let severities: [any Procedure.Type] = [
        GetOrgSeverities.self,
        CreateOrgSeverity.self,
        UpdateOrgSeverity.self,
        ArchiveOrgSeverity.self,
        UnarchiveOrgSeverity.self,
        DeleteOrgSeverity.self,
    ]
}
