import NIOHTTP1

/// An answer as it came over the wire.
struct ReceivedAnswer: Sendable {
    var status: Int
    var headers: HTTPHeaders
    var body: [UInt8]

    /// The number under which the server's log has the request; `""` when it gave none.
    var requestID: String { headers.first(name: "X-Request-Id") ?? "" }

    /// `Retry-After` in seconds. A date is not taken: no server of this API sends one.
    var retryAfter: Duration? {
        headers.first(name: "Retry-After").flatMap(Int.init).flatMap { $0 >= 0 ? .seconds($0) : nil }
    }

    /// The incident's version: `ETag: "7"`, also as a proxy weakens it.
    var version: Int? {
        guard let tag = headers.first(name: "ETag") else { return nil }
        return Int((tag.hasPrefix("W/") ? tag.dropFirst(2) : tag[...]).trimmingPrefix("\"").prefix { $0 != "\"" })
    }
}
