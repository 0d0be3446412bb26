extension Migration {
    /// Hooks that run on events.
    static let m0005Hooks = Migration(number: 5, name: "hooks", requiredSchema: 5, statements: [])
}
