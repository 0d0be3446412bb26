import Foundation

/// Shows on a terminal how far a long command is; says nothing where nobody watches.
struct ProgressBar: Sendable {
    let total: Int
    private let begun = ContinuousClock.now
    private let isShown = isatty(STDERR_FILENO) == 1

    private static let width = 30

    init(total: Int) { self.total = total }

    /// Draws the bar anew, over what it showed before.
    func show(_ done: Int) {
        let share = total > 0 ? min(1, Double(done) / Double(total)) : 1
        let full = Int(share * Double(Self.width))
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: Self.width - full)
        write("[\(bar)] \(Int(share * 100)) %  \(done) of \(total), \(rate(done)) a second")
    }

    /// Shows a text in its place.
    func note(_ text: String) { write(text) }

    /// Leaves the line to what comes next.
    func end() {
        if isShown { FileHandle.standardError.write(Data("\n".utf8)) }
    }

    /// `ESC [K` clears what is left of a longer text.
    private func write(_ text: String) {
        if isShown { FileHandle.standardError.write(Data("\r\(text)\u{1B}[K".utf8)) }
    }

    /// How many were done a second so far.
    func rate(_ done: Int) -> Int {
        let elapsed = begun.duration(to: .now).components
        let seconds = Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18
        return seconds > 0 ? Int(Double(done) / seconds) : done
    }
}
