extension Catalog {
    static let integration: [any Procedure.Type] = []
}
