extension Catalog {
    static let severities: [any Procedure.Type] = []
}
