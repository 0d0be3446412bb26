extension Catalog {
    static let activity: [any Procedure.Type] = [
        AddActivity.self,
        QueryActivity.self,
        RemoveActivity.self,
        UpdateActivityBody.self,
        UpdateActivityEventTime.self,
        UpdateActivityRelevance.self,
    ]
}
