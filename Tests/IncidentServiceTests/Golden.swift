import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// A recorded call: what is called before (`given`), the `request`, and the `response`.
///
/// There is one file a procedure; the laws use them as examples of a valid call, and the reference shows them.
struct Golden: Codable, Sendable {
    var given: [[String: JSONValue]]
    var request: JSONValue
    var response: JSONValue
}

/// A procedure and its golden file.
struct Recorded: Sendable, CustomTestStringConvertible {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Golden")

    /// The whole catalog.
    static let catalog = Catalog.procedures.map(Recorded.init)
    /// What can succeed.
    static let all = catalog.filter { !$0.isAlwaysRefused }
    static let commands = all.filter(\.isCommand)

    let procedure: any Procedure.Type

    init(_ procedure: any Procedure.Type) { self.procedure = procedure }

    var testDescription: String { procedure.method }
    var method: String { procedure.method }
    /// Whether it is refused whatever is asked.
    var isAlwaysRefused: Bool { procedure == CreateIncidentSlackChannel.self }
    var file: URL { Self.folder.appending(path: "\(isAlwaysRefused ? "Refused/" : "")\(procedure.method).json") }
    var isCommand: Bool { procedure is any Command.Type }

    /// The members of the request.
    var requestFields: [WireShape.Field] { fields(of: procedure.requestShape) }
    var responseShape: WireShape { procedure.responseShape }

    /// Whether the request names the one incident that it is about.
    var isAboutAnIncident: Bool { incidentMember != nil }

    /// The member of the request that names the incident.
    var incidentMember: String? {
        requestFields.map(\.name).first { $0 == "incidentID" || $0 == "targetID" }
    }

    /// Whether the incident that it is about is there afterwards, and another.
    var changesAnIncident: Bool { isCommand && isAboutAnIncident && procedure != DeleteIncident.self }

    func golden() throws -> Golden { try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file)) }

    /// The request as bytes, changed by `change`.
    func request(_ change: (inout [String: JSONValue]) -> Void = { _ in }) throws -> Data {
        guard case .object(var members) = try golden().request else { return Data("{}".utf8) }
        change(&members)
        return try JSONEncoder.sorted.encode(JSONValue.object(members))
    }

    private func fields(of shape: WireShape) -> [WireShape.Field] {
        guard case .object(_, _, let fields) = shape else { return [] }
        return fields
    }
}

extension Procedure {
    fileprivate static var requestShape: WireShape { Request.shape }
    fileprivate static var responseShape: WireShape { Response.shape }
}

extension JSONEncoder {
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension TestServer {
    /// Makes the calls that come before that of `recorded`.
    func prepare(_ recorded: Recorded) async throws {
        for call in try recorded.golden().given {
            for (method, request) in call {
                let reply = try await send(method, JSONEncoder.sorted.encode(request), as: .admin)
                try #require(reply.status == 200, "\(method) in given: \(reply.text)")
            }
        }
    }

    /// Makes the call of `recorded`, with the least role that may.
    func send(
        _ recorded: Recorded, headers: [String: String] = [:],
        _ change: (inout [String: JSONValue]) -> Void = { _ in }
    ) async throws -> HTTPReply {
        try await send(
            recorded.method, recorded.request(change), as: recorded.procedure.access, headers: headers)
    }
}
