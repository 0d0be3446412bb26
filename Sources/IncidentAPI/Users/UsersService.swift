extension Catalog {
    static let users: [any Procedure.Type] = []
}
