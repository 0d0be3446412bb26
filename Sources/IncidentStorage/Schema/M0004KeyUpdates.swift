extension Migration {
    /// Status updates of incidents, and what an organisation says of its severities and statuses.
    static let m0004KeyUpdates = Migration(number: 4, name: "keyUpdates", requiredSchema: 4, statements: [])
}
