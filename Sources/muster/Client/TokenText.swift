import Foundation

/// Reads tokens from where others cannot see them.
enum TokenText {
    /// The word in a file; `-` is standard input.
    static func read(from path: String) throws -> String {
        let text: String
        if path == "-" {
            text = readLine() ?? ""
        } else {
            // A handle, as the path may be a pipe's: `--token-file <(pass show muster)`.
            guard let handle = FileHandle(forReadingAtPath: path), let bytes = try? handle.readToEnd() ?? Data() else {
                throw CommandFailure("The token file \(path) cannot be read.", status: .configuration)
            }
            text = String(decoding: bytes, as: UTF8.self)
        }
        let token = text.trimmingCharacters(in: .whitespacesAndNewlines)
        guard token.isEmpty else { return token }
        throw CommandFailure(
            path == "-" ? "No token came on standard input." : "The token file \(path) is empty.",
            status: .configuration)
    }

    /// Asks on the terminal, without showing what is typed; without a terminal, reads standard input.
    static func ask() throws -> String {
        guard isatty(STDIN_FILENO) == 1, let typed = getpass("Token: ") else { return try read(from: "-") }
        let token = String(cString: typed).trimmingCharacters(in: .whitespacesAndNewlines)
        guard token.isEmpty else { return token }
        throw CommandFailure("No token was typed.", status: .configuration)
    }
}
