import IncidentStorage
import Synchronization

/// Shows how far a copy is. How many rows there are is known only when it has begun.
final class CopyBar: Sendable {
    private let bar = Mutex<ProgressBar?>(nil)

    func show(_ progress: CopyProgress) {
        switch progress {
        case .copied(let done, let total): bar(of: total).show(done)
        case .indexing(let number, let count): bar(of: 0).note("building index \(number) of \(count)")
        case .compared(let done, let total): bar(of: total).note("comparing: \(done) of \(total) rows")
        }
    }

    func end() { bar.withLock { $0?.end() } }

    private func bar(of total: Int) -> ProgressBar {
        bar.withLock { bar in
            let shown = bar ?? ProgressBar(total: total)
            bar = shown
            return shown
        }
    }
}
