import IncidentAPI
import IncidentCore
import IncidentStorage

/// An event ready to be sent: encoded once, for however many viewers.
public final class LiveEvent: Sendable {
    public let sequence: Int
    /// The bytes of the stream.
    public let frame: [UInt8]
    /// Nil for what concerns everybody.
    let facts: IncidentFacts?
    /// What the queries of the viewers at that time say of it.
    private let verdicts: [ObjectIdentifier: Bool]
    /// Those queries, so that no later one is taken for one of them.
    private let judges: [EventQuery]

    init(_ event: ReadEvent, judgedBy queries: [EventQuery]) {
        sequence = event.sequence
        frame = event.frame
        facts = event.facts
        judges = queries
        verdicts = Dictionary(
            uniqueKeysWithValues: queries.map { (ObjectIdentifier($0), $0.filter.matches(event.facts)) })
    }

    init(reset reason: EventResetReason, at sequence: Int) {
        self.sequence = sequence
        frame = EventFrame.reset(reason, at: sequence)
        facts = nil
        judges = []
        verdicts = [:]
    }

    /// Whether it is the end of what was before: viewers may have missed something.
    public var isReset: Bool { facts == nil }

    /// Whether one who may see `standing` and asked for `query` is told.
    public func concerns(_ standing: EventStanding, _ query: EventQuery?) -> Bool {
        guard let facts else { return true }
        guard standing.visible.matches(facts) else { return false }
        guard let query else { return true }
        return verdicts[ObjectIdentifier(query)] ?? query.filter.matches(facts)
    }

    /// What it takes of the memory, roughly: the texts stand in the facts, too.
    var bytes: Int { frame.count * 2 + 512 }
}

/// Why a stream does not go on where it was.
public enum EventResetReason: String, Sendable {
    case expired
    case unknown
    case slow
}

/// The last events, oldest first. Each has a place, counted from the hub's start.
public struct EventRing: Sendable {
    /// The last event that is here, or that was told of before: whoever is at the end knows all up to it.
    public private(set) var position = 0
    /// The place of the first.
    public fileprivate(set) var base = 0
    fileprivate var events: [LiveEvent] = []
    private var bytes = 0

    /// The place of the one that comes next.
    public var end: Int { base + events.count }
    public subscript(place: Int) -> LiveEvent { events[place - base] }

    mutating func append(_ event: LiveEvent, within limits: EventLimits) {
        events.append(event)
        position = event.sequence
        bytes += event.bytes
        var dropped = 0
        while events.count - dropped > 1, events.count - dropped > limits.ringEvents || bytes > limits.ringBytes {
            bytes -= events[dropped].bytes
            dropped += 1
        }
        events.removeFirst(dropped)
        base += dropped
    }

    /// Begins after an event of which nothing is known but its number.
    mutating func begin(at sequence: Int) {
        position = sequence
        base = end
        events = []
        bytes = 0
    }

    /// The place from which one who knows everything up to `sequence` goes on; nil when what comes next is not here.
    func place(after sequence: Int) -> Int? {
        if sequence >= position { return end }
        var place = end
        while place > base, events[place - 1 - base].sequence > sequence, !events[place - 1 - base].isReset {
            place -= 1
        }
        guard place < end, self[place].sequence == sequence + 1 else { return nil }
        return place
    }
}
