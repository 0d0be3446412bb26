import IncidentStorage
import Synchronization

/// Shows how far a copy or an import is. How much there is to do is known only when it has begun.
final class CopyBar: Sendable {
    private let bar = Mutex<ProgressBar?>(nil)

    func show(_ progress: CopyProgress) {
        switch progress {
        case .checked(let done, let total): bar(of: 0).note("checking: \(done) of \(total) bytes")
        case .copied(let done, 0): bar(of: 0).note("\(done) rows")
        case .copied(let done, let total): show(done, of: total)
        case .indexing(let number, let count): bar(of: 0).note("building index \(number) of \(count)")
        case .compared(let done, let total): bar(of: total).note("comparing: \(done) of \(total) rows")
        }
    }

    func show(_ done: Int, of total: Int) { bar(of: total).show(done) }

    func end() { bar.withLock { $0?.end() } }

    private func bar(of total: Int) -> ProgressBar {
        bar.withLock { bar in
            // Before the rows come, nobody knows how many there are.
            if let bar, bar.total > 0 || total == 0 { return bar }
            let shown = ProgressBar(total: total)
            bar = shown
            return shown
        }
    }
}
