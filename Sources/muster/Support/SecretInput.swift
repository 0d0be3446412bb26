/// The first line of standard input: a secret does not stand on a command line, which others can read.
enum SecretInput {
    /// - Parameter noun: what is read, such as `password`.
    static func line(_ noun: String) throws -> String {
        guard let text = readLine(strippingNewline: true), !text.isEmpty else {
            throw CommandFailure("There is no \(noun) on standard input.")
        }
        return text
    }
}
