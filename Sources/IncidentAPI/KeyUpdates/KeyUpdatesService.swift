extension Catalog {
    static let keyUpdates: [any Procedure.Type] = []
}
