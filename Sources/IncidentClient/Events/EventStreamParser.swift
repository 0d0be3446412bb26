/// Takes server-sent events apart as their bytes come (the HTML standard, section 9.2).
struct EventStreamParser {
    /// One that has data; what has none only moves ``lastID``.
    struct Message {
        var name: String
        var data: [UInt8]
    }

    /// More than this is no event of this API.
    let limit: Int
    /// By which the stream goes on after a loss; nil while the server has given none.
    private(set) var lastID: String?

    private var line: [UInt8] = []
    private var endedInReturn = false
    private var name = ""
    private var data: [UInt8] = []
    private var id: String?

    init(limit: Int) { self.limit = limit }

    struct TooLarge: Error {}

    /// Takes more bytes. Returns the events that are complete with them.
    mutating func take(_ bytes: some Sequence<UInt8>) throws -> [Message] {
        var messages: [Message] = []
        for byte in bytes {
            // A line ends in CR, LF or both.
            if endedInReturn, byte == UInt8(ascii: "\n") {
                endedInReturn = false
                continue
            }
            endedInReturn = byte == UInt8(ascii: "\r")
            if byte == UInt8(ascii: "\n") || endedInReturn {
                if let message = endLine() { messages.append(message) }
            } else {
                line.append(byte)
                guard line.count + data.count <= limit else { throw TooLarge() }
            }
        }
        return messages
    }

    private mutating func endLine() -> Message? {
        defer { line.removeAll(keepingCapacity: true) }
        guard !line.isEmpty else { return dispatch() }
        let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1, omittingEmptySubsequences: false)
        var value = parts.count > 1 ? parts[1] : []
        if value.first == UInt8(ascii: " ") { value = value.dropFirst() }
        switch String(decoding: parts[0], as: UTF8.self) {
        case "event": name = String(decoding: value, as: UTF8.self)
        case "data":
            if !data.isEmpty { data.append(UInt8(ascii: "\n")) }
            data += value
        case "id" where !value.contains(0): id = String(decoding: value, as: UTF8.self)
        default: break
        }
        return nil
    }

    private mutating func dispatch() -> Message? {
        defer { (name, data) = ("", []) }
        lastID = id ?? lastID
        return data.isEmpty ? nil : Message(name: name, data: data)
    }
}
