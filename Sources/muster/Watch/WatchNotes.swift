import IncidentClient
import Synchronization

/// Says on standard error when the connection is lost, and when it is there again: once each.
final class WatchNotes: Sendable {
    private enum State {
        case never
        case connected
        case lost
    }

    private let server: String
    private let state = Mutex(State.never)

    init(_ server: String) { self.server = server }

    func say(_ change: EventConnectionChange) {
        let before = state.withLock { state in
            defer {
                switch change {
                case .connected: state = .connected
                case .lost: if state == .connected { state = .lost }
                }
            }
            return state
        }
        switch (change, before) {
        case (.connected, .never): Output.note("Watching \(server).")
        case (.connected, .lost): Output.note("Connected again to \(server).")
        case (.lost(let reason, _), .connected): Output.note("\(reason) Trying again…".withoutControls)
        // Of a first connection that does not come to be the end of the command speaks.
        case (.lost, .never), (.connected, .connected), (.lost, .lost): break
        }
    }
}
