import IncidentAPI

/// The bytes of server-sent events.
public enum EventFrame {
    /// Keeps a quiet stream open.
    public static let heartbeat = Array(":\n\n".utf8)
    /// The first bytes: a proxy passes the head on with them, and a browser that loses the stream comes back in 2 s.
    public static let opening = Array(":\nretry: 2000\n\n".utf8)

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
