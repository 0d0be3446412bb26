import Foundation

/// What standard output is shown on.
struct Terminal: Sendable {
    /// How many columns there are; nil when nobody looks at them.
    let columns: Int?
    let hasColours: Bool

    static let output = Terminal(ProcessInfo.processInfo.environment)

    private init(_ environment: [String: String]) {
        guard isatty(STDOUT_FILENO) == 1 else {
            (columns, hasColours) = (nil, false)
            return
        }
        hasColours = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        columns = environment["COLUMNS"].flatMap(Int.init).flatMap { $0 > 0 ? $0 : nil } ?? Self.measured
    }

    private static var measured: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    func paint(_ text: String, _ colour: Colour?) -> String {
        guard hasColours, let colour else { return text }
        return "\u{1B}[\(colour.rawValue)m\(text)\u{1B}[0m"
    }

    /// The text, cut to what is left of a line beside `taken` columns.
    func fitted(_ text: String, beside taken: Int) -> String {
        columns.map { text.fitted(to: max(8, $0 - taken)) } ?? text
    }
}

enum Colour: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
    case alarm = "1;31"
}
