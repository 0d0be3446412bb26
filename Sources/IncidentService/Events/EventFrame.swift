import IncidentAPI

/// The bytes of server-sent events.
public enum EventFrame {
    /// The first bytes: a proxy passes the head on with them, and a browser that loses the stream comes back in 2 s.
    ///
    /// An id without data is told to nobody, but a client that comes back names it.
    public static func opening(at sequence: Int) -> [UInt8] { Array(":\nretry: 2000\nid: \(sequence)\n\n".utf8) }

    /// Keeps a quiet stream open. One for whom nothing was would else come back with an id that is no longer kept.
    public static func heartbeat(at sequence: Int) -> [UInt8] { Array(":\nid: \(sequence)\n\n".utf8) }

    static func event(_ event: IncidentEvent) throws -> [UInt8] {
        frame(id: event.id, name: event.event, data: try JSONWriter.json(event))
    }

    public static func reset(_ reason: EventResetReason, at sequence: Int) -> [UInt8] {
        let data = #"{"id":\#(sequence),"reason":"\#(reason.rawValue)"}"#
        return frame(id: sequence, name: "reset", data: Array(data.utf8))
    }

    /// JSON has no line's end outside of its texts, and writes it there as two characters.
    private static func frame(id: Int, name: String, data: some Collection<UInt8>) -> [UInt8] {
        var bytes = Array("id: \(id)\nevent: \(name)\ndata: ".utf8)
        bytes.reserveCapacity(bytes.count + data.count + 2)
        bytes += data
        bytes += [0x0a, 0x0a]
        return bytes
    }
}
