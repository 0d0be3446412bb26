import Foundation
import IncidentAPI
import IncidentTesting

/// What an upload and a deletion answer.
struct FileAnswer: Decodable {
    var attachment: Attachment
    var attachments: [Attachment]
}

extension TestServer {
    /// Declares an incident, and gives its id.
    func declare(_ type: IncidentType = .internalIncident, as role: Access = .editor) async throws -> String {
        try await call(CreateIncident.self, as: role) {
            $0.title = "Slow"
            $0.incidentType = type
        }.incident.incidentID
    }

    /// Sends a file as the body of a request.
    func upload(
        _ body: Data, to incidentID: String, name: String = "a.bin", query: String = "", as role: Access? = .editor,
        headers: [String: String] = [:]
    ) async throws -> HTTPReply {
        try await files(
            "POST", "?incidentID=\(incidentID)&fileName=\(name)\(query)", body, as: role, headers: headers)
    }

    /// Sends a file, which is expected to succeed.
    func attach(
        _ body: Data, to incidentID: String, name: String = "a.bin", query: String = ""
    ) async throws -> Attachment {
        let reply = try await upload(body, to: incidentID, name: name, query: query)
        guard reply.status == 200 else { throw try reply.problem() }
        return try JSONDecoder().decode(FileAnswer.self, from: reply.body).attachment
    }

    /// Any request about files.
    func files(
        _ verb: String, _ rest: String, _ body: Data? = nil, as role: Access? = .editor, headers: [String: String] = [:]
    ) async throws -> HTTPReply {
        var headers = headers
        if let role { headers["Authorization"] = "Bearer \(token(role))" }
        return try await request(verb, "/api/v1/attachments\(rest)", body, headers: headers)
    }

    /// The files of an incident's timeline items, by item.
    func timelineFiles(_ incidentID: String) async throws -> [[Attachment]] {
        try await call(QueryActivity.self) { $0.query.incidentID = incidentID }.activityItems.map(\.attachments)
            .filter { !$0.isEmpty }
    }
}

/// Bytes that look like nothing, the same for the same number.
func noise(_ count: Int, seed: UInt64 = 1) -> Data {
    var state = seed
    return Data(
        (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        })
}

/// A body of several parts, as a browser sends it.
func form(_ parts: [(head: String, body: Data)], boundary: String = "----edge") -> Data {
    var body = Data()
    for part in parts {
        body += Data("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8)
        body += part.body + Data("\r\n".utf8)
    }
    return body + Data("--\(boundary)--\r\n".utf8)
}
