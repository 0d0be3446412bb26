extension Migration {
    /// Files that belong to incidents.
    static let m0007Attachments = Migration(number: 7, name: "attachments", requiredSchema: 7, statements: [])
}
