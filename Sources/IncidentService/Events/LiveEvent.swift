import IncidentAPI
import IncidentCore
import IncidentStorage

/// An event ready to be sent: encoded once, for however many viewers.
public final class LiveEvent: Sendable {
    public let sequence: Int
    /// The bytes of the stream.
    public let frame: [UInt8]
    /// Whether it is the end of what was before: viewers may have missed something.
    public let isReset: Bool
    /// Nil for what concerns everybody.
    private let facts: IncidentFacts?
    /// The numbers of the viewers' queries at that time that it matches, in order.
    private let matching: [Int]
    /// The last query that was asked.
    private let lastQuery: Int

    /// - Parameters:
    ///   - queries: all that viewers have, by their numbers.
    ///   - lastQuery: the number of the last one that there was.
    init(_ event: ReadEvent, judgedBy queries: [EventQuery], upTo lastQuery: Int) {
        sequence = event.sequence
        frame = event.frame
        isReset = false
        facts = event.facts
        matching = event.facts.map { facts in queries.filter { $0.filter.matches(facts) }.map(\.number) } ?? []
        self.lastQuery = lastQuery
    }

    init(reset reason: EventResetReason, at sequence: Int) {
        self.sequence = sequence
        frame = EventFrame.reset(reason, at: sequence)
        isReset = true
        facts = nil
        matching = []
        lastQuery = 0
    }

    /// Whether one who may see `standing` and asked for `query` is told.
    public func concerns(_ standing: EventStanding, _ query: EventQuery?) -> Bool {
        guard let facts else { return true }
        guard standing.visible.matches(facts) else { return false }
        guard let query else { return true }
        return query.number <= lastQuery ? isMatching(query.number) : query.filter.matches(facts)
    }

    private func isMatching(_ number: Int) -> Bool {
        var (low, high) = (0, matching.count)
        while low < high {
            let middle = (low + high) / 2
            if matching[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < matching.count && matching[low] == number
    }

    /// What it takes of the memory, roughly.
    var bytes: Int { 512 + frame.count + (facts?.bytes ?? 0) + matching.count * 8 }
}

extension IncidentFacts {
    /// What they take of the memory, roughly: their texts, and 64 bytes for each value in a list.
    fileprivate var bytes: Int {
        var bytes = titleFolded.utf8.count + summaryFolded.utf8.count
        for label in labels { bytes += 64 + label.text.utf8.count + (label.key?.utf8.count ?? 0) }
        for field in fields { bytes += 64 + field.items.reduce(0) { $0 + 64 + $1.utf8.count } }
        for url in contextURLsFolded { bytes += 64 + url.utf8.count }
        return bytes + holders.count * 64
    }
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
