extension Catalog {
    static let statuses: [any Procedure.Type] = [
        CreateOrgStatus.self,
        GetStatusByID.self,
        QueryOrgStatuses.self,
        UpdateOrgStatus.self,
        ArchiveOrgStatus.self,
        UnarchiveOrgStatus.self,
    ]
}
