import IncidentAPI
public import IncidentCore
import Synchronization

/// What a viewer may see.
public struct EventStanding: Sendable {
    public let caller: Caller
    let visible: IncidentFilter

    init(_ caller: Caller) {
        self.caller = caller
        visible = .visible(to: caller)
    }
}

/// What a token may see while somebody views with it: one for all viewers who show it.
final class EventSeat: Sendable {
    let token: String
    private let current: Mutex<EventStanding?>

    init(token: String, _ caller: Caller) {
        self.token = token
        current = Mutex(EventStanding(caller))
    }

    /// Nil when the token has no right to the stream any more: then for ever.
    var standing: EventStanding? { current.withLock { $0 } }

    /// Notes who the token stands for now. Returns whether that is another than before.
    func change(to caller: Caller?) -> Bool {
        current.withLock { current in
            // Who lost the right does not get it back in the same stream.
            guard let before = current, before.caller != caller else { return false }
            current = caller.flatMap { $0.mayView(orgID: before.caller.orgID) ? EventStanding($0) : nil }
            return true
        }
    }
}

extension Caller {
    fileprivate func mayView(orgID: String) -> Bool { access >= .viewer && self.orgID == orgID }
}

/// A query of viewers: one for all who ask with the same text.
public final class EventQuery: Sendable {
    let text: String
    /// Counted from the hub's start: of the queries that there are, those up to a number were there when it was the
    /// last.
    let number: Int
    private let current: Mutex<IncidentFilter>

    init(_ text: String, number: Int, _ filter: IncidentFilter) {
        self.text = text
        self.number = number
        current = Mutex(filter)
    }

    /// As it was resolved last.
    var filter: IncidentFilter { current.withLock { $0 } }

    func resolve(_ filter: IncidentFilter) { current.withLock { $0 = filter } }
}
