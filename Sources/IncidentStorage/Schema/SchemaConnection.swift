/// A connection that also takes text without values: `BEGIN`, `COMMIT`, a step of a migration.
protocol SchemaConnection: Connection {
    func script(_ text: String) throws
}

extension SQLiteConnection: SchemaConnection {}
extension PostgresConnection: SchemaConnection {}

extension SchemaConnection {
    /// Runs `body` between `begin` and `COMMIT`. One that throws leaves nothing.
    func transaction<Result>(begin: String, _ body: () throws -> Result) throws -> Result {
        try script(begin)
        let result: Result
        do {
            result = try body()
            try script("COMMIT")
        } catch {
            // Without a connection nothing is committed either, and the first error says why.
            try? script("ROLLBACK")
            throw error
        }
        return result
    }
}
