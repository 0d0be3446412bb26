extension Catalog {
    static let fields: [any Procedure.Type] = []
}
