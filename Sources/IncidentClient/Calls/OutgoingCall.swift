import Foundation
import IncidentAPI

/// A call as it is sent, the same bytes on every attempt.
struct OutgoingCall: Sendable {
    let method: String
    let body: [UInt8]
    let isWrite: Bool
    let idempotencyKey: String?
    let ifMatch: Int?
    let deadline: Duration?

    init<P: Procedure>(_ procedure: P.Type, _ request: P.Request, _ options: CallOptions) throws {
        let encoder = JSONEncoder()
        // Sorted, so that a caller's own key meets the same bytes again in the next run of a program.
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let body: Data
        do { body = try encoder.encode(request) } catch {
            throw IncidentClientError.misconfigured("The request cannot be written as JSON: \(error)")
        }
        try self.init(method: P.method, body: Array(body), isWrite: P.self is any Command.Type, options)
    }

    init(method: String, json: [UInt8], _ options: CallOptions) throws {
        guard method.utf8.allSatisfy({ Self.isOfName($0) }), method.split(separator: ".").count == 2 else {
            throw IncidentClientError.misconfigured(
                "A method is a service and a name, such as IncidentsService.GetIncident.")
        }
        let isRead = Catalog.procedures.contains { $0.method == method && $0 is any Query.Type }
        try self.init(method: method, body: json, isWrite: !isRead, options)
    }

    private init(method: String, body: [UInt8], isWrite: Bool, _ options: CallOptions) throws {
        if let key = options.idempotencyKey {
            guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x20...0x7e).contains($0) }) else {
                throw IncidentClientError.misconfigured("An idempotency key is 1 to 255 printable characters.")
            }
        }
        self.method = method
        self.body = body
        self.isWrite = isWrite
        idempotencyKey = isWrite ? options.idempotencyKey ?? UUID().uuidString.lowercased() : nil
        ifMatch = options.ifMatch
        deadline = options.deadline
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: ".")
    }
}
