extension Migration {
    /// What is left of an incident that was deleted.
    static let m0006DeletedIncidents = Migration(number: 6, name: "deletedIncidents", requiredSchema: 6, statements: [])
}
