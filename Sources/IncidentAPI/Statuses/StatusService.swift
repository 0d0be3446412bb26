extension Catalog {
    static let statuses: [any Procedure.Type] = []
}
