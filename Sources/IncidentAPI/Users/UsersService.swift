extension Catalog {
    static let users: [any Procedure.Type] = [
        GetUser.self,
        QueryUsers.self,
    ]
}
